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
// # What the table says
//
// Over all cards no other policy is ahead of the plan by more than the
// interval for the scheduler's own family, but for .004 of the greedy gain at
// 30 days of 5 minutes, and none for half-lives, but for one: 60 days of 5
// minutes, where looking at few cards and keeping those beats every policy
// that paces. With ACT-R SM-2 is ahead by .004 to .018 where minutes are few:
// there a second look is worth as much after an easy first one as after a
// hard one, and SM-2 gives every card one on the next day. With plenty of
// minutes it is behind by .02 to .03. A plan cannot know in the first
// evenings which memory it has before it, so it stays with its model and what
// hold tells.
//
// In questions others are ahead where an evening holds two or three of them
// (5/10, 10/8): all reach the same sum there, and a plan that keeps room for
// second rounds begins one question less and more facts. Elsewhere it is
// SM-2 with ACT-R, a few thousandths at 5/40, the paced ones at 60/5, and
// with half-lives reviews first and at times the simple order, which give
// facts less and lose the sum or draw.
//
// The command is rehearse simulate --days 10 --minutes 8,15,25,40 --runs 16
// --seed 1 for the columns of ten days; for the whole table it is
// go test ./internal/plan -run TestTable -table 16 -timeout 0.
//
// # The table
//
// Made on 2026-11-27 with -table 16; columns are days/minutes a day.
//
//	fsrs, all                 5/10  5/25  5/40  10/8 10/15 10/25 10/40  20/8 20/15 20/25  30/5 30/10 30/20  60/5 60/10
//	chosen                   .377  .831  .945  .528  .833  .956  .985  .805  .954  .988  .752  .940  .989  .895  .984
//	simple                   .377  .831  .945  .528  .833  .955  .984- .794- .954  .986- .745- .940  .987- .889  .982-
//	planned                  .377  .831  .945  .528  .832  .956  .985  .805  .957  .988  .752  .940  .989  .895  .984
//	lowest recall            .377  .830  .941- .526  .831  .952- .984- .792- .954  .986- .743- .936  .987- .887  .977-
//	greedy gain              .377  .831  .944  .526  .835  .957  .984  .806  .955  .985- .756+ .938  .988  .895  .980
//	fsrs .90, one final pass .377  .830  .941- .526  .831  .952- .980- .792- .953  .979- .743- .936  .984- .888  .976-
//	fsrs .90, paced          .377  .830  .938- .526  .831  .951- .949- .792- .951  .952- .743- .936  .954- .888  .950-
//	fsrs .90, capped         .377  .830  .941- .526  .831  .952- .972- .792- .953  .969- .743- .936  .968- .888  .957-
//	a fifth of the time      .377  .830  .941- .526  .831  .952- .981- .793- .947- .981- .743- .927- .980- .880- .967-
//	sm-2                     .377  .827- .930- .526  .825- .949- .947- .798  .946- .950- .749  .928- .960- .876- .960-
//	cram at the end          .377  .830  .941- .526  .830  .903- .959- .778- .836- .921- .739- .800- .931- .735- .876-
//	fsrs .90, reviews first  .268- .601- .880- .329- .578- .861- .949- .531- .863- .952- .469- .829- .954- .677- .952-
//
//	fsrs, questions           5/10  5/25  5/40  10/8 10/15 10/25 10/40  20/8 20/15 20/25  30/5 30/10 30/20  60/5 60/10
//	chosen                   .293  .780  .940  .611  .829  .946  .983  .814  .945  .986  .716  .927  .988  .857  .980
//	simple                   .293  .780  .942  .611  .824  .946  .983  .799- .949  .985  .713  .930  .986  .855  .980
//	planned                  .293  .780  .940  .611  .828  .945  .983  .814  .951  .986  .717  .928  .988  .857  .980
//	lowest recall            .347+ .782  .945+ .625+ .820  .951  .983  .779- .951  .986  .728  .930  .987  .879+ .975
//	greedy gain              .347+ .780  .932- .625+ .810- .948  .982- .780- .944  .982- .731  .919  .986  .856  .975
//	fsrs .90, one final pass .347+ .782  .945+ .625+ .820  .951  .978- .779- .951  .979- .728  .930  .983- .880+ .975-
//	fsrs .90, paced          .347+ .782  .942  .625+ .820  .949  .949- .779- .949  .951- .728  .930  .953- .880+ .950-
//	fsrs .90, capped         .347+ .782  .945+ .625+ .820  .950  .970- .779- .951  .966- .728  .930  .965- .880+ .955-
//	a fifth of the time      .347+ .782  .945+ .625+ .820  .950  .980- .780- .943  .979- .727  .923  .977- .872  .964-
//	sm-2                     .347+ .778  .932  .625+ .827  .948  .947- .817  .941  .945- .744+ .921  .959- .867  .955-
//	cram at the end          .347+ .782  .945+ .625+ .820  .910- .954- .769- .845- .922- .722  .806- .928- .740- .875-
//	fsrs .90, reviews first  .307  .699- .943  .378- .727- .949  .948- .535- .948  .952- .301- .873- .952- .441- .953-
//
//	fsrs, facts               5/10  5/25  5/40  10/8 10/15 10/25 10/40  20/8 20/15 20/25  30/5 30/10 30/20  60/5 60/10
//	chosen                   .471  .887  .950  .434  .836  .967  .987  .795  .964  .990  .792  .955  .991  .938  .987
//	simple                   .471  .887  .948  .435  .843  .964  .985- .789  .961  .987- .782- .951  .988- .928- .984-
//	planned                  .471  .887  .950  .434  .836  .968  .987  .795  .964  .989  .792  .954  .991  .938  .988
//	lowest recall            .410- .884  .937- .416- .844  .953- .985- .807  .957- .987- .760- .943- .987- .896- .979-
//	greedy gain              .410- .887  .958+ .416- .863+ .966  .987  .836+ .967+ .989  .785  .960+ .990  .939  .986-
//	fsrs .90, one final pass .410- .884  .936- .416- .844  .953- .981- .807  .956- .980- .760- .942- .984- .896- .978-
//	fsrs .90, paced          .410- .884  .934- .416- .844  .952- .949- .807  .953- .953- .760- .942- .955- .896- .951-
//	fsrs .90, capped         .410- .884  .936- .416- .844  .953- .973- .807  .956- .972- .760- .942- .971- .896- .960-
//	a fifth of the time      .410- .884  .937- .416- .843  .955- .983- .807+ .952- .983- .761- .931- .982- .889- .971-
//	sm-2                     .410- .881- .928- .415- .822- .950- .946- .776- .952- .955- .755- .937- .960- .886- .966-
//	cram at the end          .410- .884  .936- .415- .842  .895- .964- .788  .826- .921- .758- .793- .935- .730- .878-
//	fsrs .90, reviews first  .224- .489- .811- .274- .409- .763- .951- .526- .767- .953- .657- .779- .956- .943  .951-
//
//	half-life, all            5/10  5/25  5/40  10/8 10/15 10/25 10/40  20/8 20/15 20/25  30/5 30/10 30/20  60/5 60/10
//	chosen                   .367  .778  .914  .436  .734  .905  .983  .594  .846  .986  .491  .763  .987  .518  .926
//	simple                   .367  .779  .916  .437  .726- .905  .981- .575- .864  .983- .446- .740  .987  .383- .943
//	planned                  .367  .778  .914  .436  .734  .907  .983  .594  .847  .986  .492  .767  .987  .514  .908-
//	lowest recall            .368  .777  .913  .434  .713- .900  .982  .542- .863  .983- .426- .746  .989  .239- .942
//	greedy gain              .368  .779  .915  .434  .732  .898  .981  .588  .835  .983  .479- .745  .987  .472- .915
//	fsrs .90, one final pass .368  .777  .913  .434  .713- .901  .978- .542- .862  .980- .426- .747  .985  .242- .940
//	fsrs .90, paced          .368  .777  .913  .434  .713- .900  .933- .542- .862  .935- .426- .747  .939- .242- .911
//	fsrs .90, capped         .368  .777  .913  .434  .713- .901  .961- .542- .862  .960- .426- .747  .959- .242- .918
//	a fifth of the time      .368  .777  .913  .434  .714- .892  .976- .542- .801- .954- .426- .575- .921- .233- .568-
//	sm-2                     .368  .764- .877- .434  .715- .872- .928- .580- .798- .934- .481- .710- .954- .454- .824-
//	cram at the end          .368  .777  .912  .433  .713- .810- .912- .531- .598- .746- .424- .481- .690- .285- .434-
//	fsrs .90, reviews first  .281- .597- .881- .336- .560- .866- .931- .511- .853  .933- .459- .774  .941- .639+ .931
//
//	half-life, questions      5/10  5/25  5/40  10/8 10/15 10/25 10/40  20/8 20/15 20/25  30/5 30/10 30/20  60/5 60/10
//	chosen                   .266  .700  .905  .450  .732  .890  .981  .610  .829  .983  .427  .734  .985  .423  .908
//	simple                   .266  .701  .908  .450  .717- .901  .980  .593- .877+ .982  .404- .796+ .986  .424  .954+
//	planned                  .266  .700  .905  .450  .730  .891  .981  .610  .830  .984  .428  .742  .984  .418  .877-
//	lowest recall            .327+ .700  .914+ .454  .670- .899  .983  .468- .862  .984  .365- .749  .989  .194- .937
//	greedy gain              .327+ .697  .895- .454  .697- .866- .978- .547- .794- .978- .433  .678- .984  .374- .881
//	fsrs .90, one final pass .327+ .700  .914+ .454  .670- .899  .979  .468- .863  .981  .365- .748  .986  .198- .937
//	fsrs .90, paced          .327+ .700  .914+ .454  .670- .899  .935- .468- .863  .936- .365- .748  .939- .198- .911
//	fsrs .90, capped         .327+ .700  .914+ .454  .670- .899  .960- .468- .863  .960- .365- .748  .957- .198- .915
//	a fifth of the time      .327+ .700  .914+ .454  .668- .891  .977- .469- .799  .951- .367- .566- .922- .182- .532-
//	sm-2                     .327+ .687- .868- .454  .709- .868- .927- .576- .783- .927- .447+ .687- .957- .383- .816-
//	cram at the end          .327+ .700  .911  .454  .668- .813- .906- .477- .578- .747- .363- .466- .690- .266- .434-
//	fsrs .90, reviews first  .316+ .718  .929+ .388- .721  .933+ .933- .532- .919+ .934- .268- .845+ .940- .392  .929
//
//	half-life, facts          5/10  5/25  5/40  10/8 10/15 10/25 10/40  20/8 20/15 20/25  30/5 30/10 30/20  60/5 60/10
//	chosen                   .487  .869  .924  .421  .736  .922  .984  .576  .865  .989  .566  .796  .990  .630  .947
//	simple                   .487  .869  .926  .423  .736  .908  .983- .554- .847  .985- .496- .674- .989  .335- .930
//	planned                  .487  .869  .924  .421  .738  .925+ .984  .576  .866  .989  .566  .795  .991  .628  .944
//	lowest recall            .417- .867  .912- .411  .765+ .902- .981- .629+ .865  .982- .499- .742- .988  .292- .947
//	greedy gain              .417- .874  .939+ .411  .773+ .936  .984  .635+ .884+ .989  .533- .823+ .992  .585- .955
//	fsrs .90, one final pass .417- .867  .912- .411  .765+ .902- .976- .629+ .862  .978- .499- .745- .983- .294- .944
//	fsrs .90, paced          .417- .867  .912- .411  .765+ .901- .930- .629+ .862  .934- .499- .745- .940- .294- .911-
//	fsrs .90, capped         .417- .867  .912- .411  .765+ .902- .963- .629+ .862  .961- .499- .745- .961- .294- .921-
//	a fifth of the time      .417- .867  .912- .411  .768+ .895- .976- .627+ .803- .957- .494- .585- .920- .293- .611-
//	sm-2                     .416- .853- .889- .410  .721  .877- .931- .585  .815- .941- .521- .736- .951- .539- .833-
//	cram at the end          .417- .867  .914- .410  .765+ .806- .919- .595  .620- .744- .495- .500- .689- .307- .434-
//	fsrs .90, reviews first  .240- .455- .825- .275- .372- .788- .929- .488- .776- .932- .685+ .693- .941- .931+ .932
//
//	act-r, all                5/10  5/25  5/40  10/8 10/15 10/25 10/40  20/8 20/15 20/25  30/5 30/10 30/20  60/5 60/10
//	chosen                   .354  .760  .926  .465  .750  .942  .983  .714  .943  .984  .638  .930  .986  .899  .981
//	simple                   .354  .757  .923- .466  .739- .931- .980- .686- .939- .981- .604- .922- .983- .883- .973-
//	planned                  .354  .760  .926  .465  .750  .942  .983  .714  .945  .984  .638  .932  .986  .901  .981
//	lowest recall            .355  .755- .917- .463  .727- .930- .981- .666- .940- .981- .596- .921- .983- .890- .973-
//	greedy gain              .355  .760  .924  .463  .747  .938- .982- .700- .945  .982- .632  .930  .984- .896  .977-
//	fsrs .90, one final pass .355  .755- .918- .463  .727- .930- .975- .666- .940- .974- .596- .920- .974- .890- .968-
//	fsrs .90, paced          .355  .755- .917- .463  .727- .929- .934- .666- .935- .944- .596- .920- .944- .890- .932-
//	fsrs .90, capped         .355  .755- .917- .463  .727- .930- .960- .666- .939- .961- .596- .920- .956- .890- .940-
//	a fifth of the time      .355  .755- .917- .463  .727- .928- .978- .666- .932- .979- .596- .914- .979- .887- .972-
//	sm-2                     .355  .759  .936+ .463  .768+ .947+ .951- .730+ .950+ .951- .651+ .940+ .955- .916+ .960-
//	cram at the end          .355  .755- .917- .462- .726- .864- .945- .641- .728- .895- .587- .682- .914- .602- .858-
//	fsrs .90, reviews first  .267- .601- .876- .342- .581- .887- .935- .538- .881- .942- .480- .822- .944- .695- .935-
//
//	act-r, questions          5/10  5/25  5/40  10/8 10/15 10/25 10/40  20/8 20/15 20/25  30/5 30/10 30/20  60/5 60/10
//	chosen                   .274  .708  .922  .492  .766  .937  .981  .768  .940  .982  .605  .926  .984  .877  .979
//	simple                   .274  .701  .919  .492  .739- .927- .980  .724- .940  .979- .579- .920  .981- .866- .972-
//	planned                  .274  .708  .921  .492  .767  .936  .981  .770  .940  .982  .605  .925  .984  .880  .979
//	lowest recall            .319+ .698- .929+ .505+ .718- .931  .981  .661- .940  .980- .586  .921  .983- .892+ .973-
//	greedy gain              .319+ .707  .909- .505+ .732- .930  .979- .689- .938  .979- .621  .918- .981- .869  .972-
//	fsrs .90, one final pass .319+ .698- .929+ .505+ .718- .931  .975- .661- .940  .974- .586  .917  .974- .892+ .968-
//	fsrs .90, paced          .319+ .698- .929+ .505+ .718- .931  .938- .661- .935- .946- .586  .917  .945- .892+ .933-
//	fsrs .90, capped         .319+ .698- .929+ .505+ .718- .931  .962- .661- .938  .960- .586  .917  .956- .892+ .938-
//	a fifth of the time      .319+ .698- .929+ .505+ .718- .931  .978- .661- .931- .979- .586  .916- .979- .891+ .971-
//	sm-2                     .319+ .707  .948+ .505+ .802+ .947+ .953- .779  .954+ .946- .672+ .943+ .954- .927+ .958-
//	cram at the end          .319+ .698- .930+ .505+ .717- .879- .945- .636- .743- .903- .576- .698- .919- .630- .869-
//	fsrs .90, reviews first  .308+ .701  .938+ .378- .742- .939  .943- .545- .944  .943- .299- .905- .944- .497- .934-
//
//	act-r, facts              5/10  5/25  5/40  10/8 10/15 10/25 10/40  20/8 20/15 20/25  30/5 30/10 30/20  60/5 60/10
//	chosen                   .449  .823  .932  .434  .731  .949  .985  .650  .946  .986  .678  .934  .988  .924  .983
//	simple                   .449  .824  .928  .435  .739+ .936- .981- .640  .938- .982- .633- .924- .984- .904- .975-
//	planned                  .449  .823  .932  .434  .731  .949  .985  .646  .950+ .986  .677  .939+ .988  .926  .984
//	lowest recall            .397- .822  .903- .412- .737  .929- .981- .672  .940- .981- .609- .922- .983- .889- .974-
//	greedy gain              .397- .824  .941+ .412- .764+ .948  .985  .712+ .953+ .986  .645- .944+ .988  .927  .981-
//	fsrs .90, one final pass .397- .822  .903- .412- .737  .929- .974- .672  .940- .974- .609- .923- .975- .888- .968-
//	fsrs .90, paced          .397- .822  .903- .412- .737  .926- .929- .672  .935- .941- .609- .922- .942- .888- .932-
//	fsrs .90, capped         .397- .822  .903- .412- .737  .929- .958- .672  .939- .961- .609- .923- .956- .888- .941-
//	a fifth of the time      .397- .822  .903- .412- .738  .925- .978- .671  .933- .978- .608- .912- .980- .882- .974-
//	sm-2                     .397- .822  .921- .413- .729  .947  .950- .673+ .946  .956- .625- .936  .956- .904- .963-
//	cram at the end          .396- .822  .902- .410- .737  .845- .946- .649  .709- .887- .600- .663- .909- .568- .847-
//	fsrs .90, reviews first  .219- .483- .801- .298- .389- .824- .925- .529- .806- .941- .699  .721- .944- .935+ .935-
//
//	bands of 80% forecasts within  below  above
//	fsrs              1440  0.867  0.003  0.130
//	half-life         1440  0.647  0.263  0.090
//	act-r             1440  0.833  0.051  0.115
//	all               4320  0.783  0.106  0.112
package plan
