package collection

import (
	"context"

	"rehearse/internal/card"
	"rehearse/internal/review"
	"rehearse/internal/schedule"
)

// weak leaves those of the candidates that are not known well, with how well
// they are known, and with fresh those never seen too.
func (c *Collection) weak(ctx context.Context, all []schedule.Candidate, fresh bool, now clock) ([]schedule.Candidate, error) {
	scores, err := c.scores(ctx, all)
	if err != nil {
		return nil, err
	}
	var out []schedule.Candidate
	for _, k := range all {
		score, ok := scores[k.Key]
		if !ok {
			score = schedule.Unscored
		}
		recall := c.sched.Recall(k.State, now.time)
		k.Strength = schedule.Strength(recall, score)
		if schedule.Weak(k.State, recall, score, c.set.DesiredRetention) || fresh && k.State.Phase == review.New {
			out = append(out, k)
		}
	}
	return out, nil
}

// scores is the share of the key points that the last answer to each question
// had; what a repair mended counts as said. None where it is not known, or the
// card has been given other points since.
func (c *Collection) scores(ctx context.Context, all []schedule.Candidate) (map[card.Key]float64, error) {
	s, err := c.log(ctx, false)
	if err != nil || s == nil {
		return nil, err
	}
	var keys []card.Key
	for i := range all {
		if k := &all[i]; k.Question && k.State.Phase != review.New && len(c.library.cards[k.Key].KeyPoints) > 0 {
			keys = append(keys, k.Key)
		}
	}
	if len(keys) == 0 {
		return nil, nil
	}
	points, err := c.lastPoints(ctx, s, keys)
	out := map[card.Key]float64{}
	for key, said := range points {
		if k := c.library.cards[key]; len(said) == len(k.KeyPoints) {
			out[key] = card.ScorePoints(k.KeyPoints, said).Share()
		}
	}
	return out, err
}
