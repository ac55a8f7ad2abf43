// Package plan is what an interview date makes of the evenings left: which
// cards come today, what is expected on the day and how sure that is, what
// will not be reached, and how many minutes a day it would take. It is pure:
// the clock, the cards and the person's times come from the caller. Without
// an interview, and after it, there is no plan, and schedule.Build makes the
// queue.
//
// # What is maximised
//
// The weighted mean recall over all cards at the hour of the interview:
// a question counts by its points, a fact one, an unseen card has recall 0.
// When two orders are compared questions count 1.3 times as much (see
// tilted), and what is told never does.
//
// # How a plan is made
//
// A course is what is left: evenings with their minutes, cards with what is
// known of their memory, times and prices. A walk goes through it evening by
// evening: steps and repairs first, then the evening's even share of the new
// cards, so that all are seen after 60 % of the days from the day the date
// was stated, then reviews in the order of a ranker while the minutes last,
// whatever their due dates. A walk works with expectations, not with chance:
// a review leaves the one state that has the mean recall at the interview of
// the states that could follow (see grader). So equal inputs give equal
// plans, and a walk of 500 cards over 30 evenings takes milliseconds.
//
// There are two kinds of rankers. The simple one takes the lowest recall
// first, by weight per second, down to a recall of .985. The other takes
// what a review today brings over the best later one, per second; that value
// comes from value iteration over evenings left, days since the last review,
// stability and difficulty (see atlas), for a ladder of prices that a later
// second costs. At the dearest price no later review pays, and the order is
// that of the greedy gain.
//
// Which is used where: best walks with each of them and takes the one that is
// expected to lead furthest; then it tries with fewer new cards, those of
// least importance left out, and takes that if it leads further still. The
// table shows that this is never behind the simple order alone by more than
// its interval, nor behind the best single price; more than 60 days before
// the interview only the simple order is tried, and cards come when they are
// due, since the values of so far a day are nearly flat.
//
// With more than 100,000 cards times evenings the way is sought with every
// n-th card and the n-th part of the time, and walked with all.
//
// # The person
//
// Times come from schedule.Costs, first grades from FirstGrades. From Answers
// a plan learns one number, how this memory holds against the scheduler's
// model (see hold): it helps where parameters were not fitted, and most where
// the memory is no FSRS.
//
// # The last days
//
// Two evenings are held back unless the whole plan, from the day the date was
// stated, is shorter than four days: no new questions; after the queue the
// skeletons of all questions, weakest first, ten seconds each, in at most
// 40 % of the minutes (Plan.Skeletons beside Plan.Queue; a skeleton is read,
// not answered, and no review is written). The last evening ends after 60 %
// of the minutes, but not before 15 minutes. On the day of the interview
// nothing is asked in the last 30 minutes, and skeletons are read in any
// case. In a plan shorter than four days new questions come by their points
// to the end.
//
// # Bands
//
// A band holds mostly doubt about the person. Its widths (see expected) were
// calibrated on simulated people, some 260 of each family in 26 situations,
// five plans of each at different distances from the interview: about 80 % of
// the outcomes of all families together, and 80 to 90 % of those of the
// scheduler's own, were to lie inside. The last lines of the table are other
// people. The band reaches further down than up: not every memory has the
// long tail that FSRS expects, and no answer of the first evenings shows it.
// Most of what lies below the bands are half-life memories at far dates.
//
// # The simulator
//
// Simulate lets people practise under every policy with equal minutes, the
// same rule for the last two evenings (its reason is calm, not memory; the
// early end and the skeletons are left out for all), the same people, cards,
// times and chances. Their memories are of three families (see learner):
// FSRS-6 with parameters of each person's own, known to the scheduler for
// half of them, and with a strength of each card's own; half-lives; and the
// activation of ACT-R. A row tells the paired difference to the plan's own
// choice with a 95 % interval.
//
// # The table
package plan
