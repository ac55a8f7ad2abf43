package store

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"encoding/json"
	"errors"

	"rehearse/internal/card"
	"rehearse/internal/review"
)

// live leaves out the reviews r that were taken back.
const live = ` NOT EXISTS (SELECT 1 FROM undos u WHERE u.review_id = r.id) `

const reviewColumns = ` r.id, r.card, r.reviewed_at_ms, r.zone_min, r.study_day, r.grade, r.seconds, r.confidence,
	r.points, r.score, r.mode, r.device `

// scanReview reads reviewColumns, and what comes before them into first.
func scanReview(scan func(...any) error, first ...any) (review.Review, error) {
	var (
		r       review.Review
		seconds sql.NullFloat64
		said    sql.NullString
		share   sql.NullFloat64
	)
	err := scan(append(first, &r.ID, &r.Card, &r.At, &r.Zone, &r.Day, &r.Grade, &seconds, &r.Confidence,
		&said, &share, &r.Mode, &r.Device)...)
	r.Seconds, r.Points, r.Score = seconds.Float64, parsePoints(said), parseScore(share)
	return r, err
}

func (s *Store) queryReviews(ctx context.Context, query string, args ...any) ([]review.Review, error) {
	rows, err := s.db.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, wrap("read reviews of progress", s.path, err)
	}
	defer rows.Close()
	var all []review.Review
	for rows.Next() {
		r, err := scanReview(rows.Scan)
		if err != nil {
			return nil, wrap("read reviews of progress", s.path, err)
		}
		all = append(all, r)
	}
	if err := rows.Err(); err != nil {
		return nil, wrap("read reviews of progress", s.path, err)
	}
	return all, nil
}

// ReviewsOf returns a card's reviews that were not taken back, in the order in
// which they count: by instant, then id.
func (s *Store) ReviewsOf(ctx context.Context, key card.Key) ([]review.Review, error) {
	return s.queryReviews(ctx, `SELECT`+reviewColumns+`FROM reviews r WHERE r.card = ? AND`+live+`
		ORDER BY r.reviewed_at_ms, r.id`, string(key))
}

// DayReviews returns the reviews of a study day that were not taken back, by
// instant, then id.
func (s *Store) DayReviews(ctx context.Context, day review.Day) ([]review.Review, error) {
	return s.queryReviews(ctx, `SELECT`+reviewColumns+`FROM reviews r WHERE r.study_day = ? AND`+live+`
		ORDER BY r.reviewed_at_ms, r.id`, int64(day))
}

// EachReview calls f with every review that was not taken back, a card after
// the other, each card's by instant, then id. Only what a replay needs is
// filled in: ID, Card, At, Day and Grade. It stops at an error of f and
// returns it as it is. f must not call the store.
func (s *Store) EachReview(ctx context.Context, f func(review.Review) error) error {
	return s.eachReview(ctx, `SELECT r.id, r.card, r.reviewed_at_ms, r.study_day, r.grade
		FROM reviews r INDEXED BY reviews_by_card WHERE`+live+`ORDER BY r.card, r.reviewed_at_ms, r.id`, f)
}

// EachScored is EachReview with Seconds, Confidence and Score filled in too,
// which is all that statistics need.
func (s *Store) EachScored(ctx context.Context, f func(review.Review) error) error {
	return s.eachReview(ctx, `SELECT r.id, r.card, r.reviewed_at_ms, r.study_day, r.grade, r.seconds, r.confidence, r.score
		FROM reviews r INDEXED BY reviews_by_card WHERE`+live+`ORDER BY r.card, r.reviewed_at_ms, r.id`, f)
}

// eachReview runs a query of the columns of EachReview, and maybe those of
// EachScored after them.
func (s *Store) eachReview(ctx context.Context, query string, f func(review.Review) error) error {
	var stopped error
	var key card.Key // one string for all reviews of a card
	err := s.eachRow(ctx, query, func(row []driver.Value) error {
		r, ok := reviewRow(row, &key)
		if !ok {
			return damaged("a row of another shape")
		}
		stopped = f(r)
		return stopped
	})
	switch {
	case stopped != nil:
		return stopped
	case err != nil:
		return wrap("read reviews of progress", s.path, err)
	}
	return nil
}

// reviewRow reads a row of eachReview; last is the key of the row before.
func reviewRow(row []driver.Value, last *card.Key) (review.Review, bool) {
	id, ok1 := row[0].(string)
	name, ok2 := row[1].(string)
	at, ok3 := row[2].(int64)
	day, ok4 := row[3].(int64)
	grade, ok5 := row[4].(int64)
	if string(*last) != name {
		*last = card.Key(name)
	}
	r := review.Review{ID: review.ID(id), Card: *last, At: review.Instant(at), Day: review.Day(day), Grade: review.Grade(grade)}
	ok := ok1 && ok2 && ok3 && ok4 && ok5
	if ok && len(row) > 5 {
		ok = scoredRow(row[5:], &r)
	}
	return r, ok
}

// scoredRow reads seconds, confidence and score, each of which may be missing.
func scoredRow(row []driver.Value, r *review.Review) bool {
	confidence, ok1 := row[1].(string)
	r.Confidence = review.Confidence(confidence)
	seconds, ok2 := row[0].(float64)
	r.Seconds = seconds
	score, ok3 := row[2].(float64)
	if ok3 {
		r.Score = &score
	}
	return (ok1 || row[1] == nil) && (ok2 || row[0] == nil) && (ok3 || row[2] == nil)
}

// LastPoints returns, for those of the cards that have any, the points ticked
// in the newest review that was scored and not taken back.
func (s *Store) LastPoints(ctx context.Context, keys []card.Key) (map[card.Key][]bool, error) {
	list, err := json.Marshal(keys)
	if err != nil {
		return nil, wrap("read points of progress", s.path, err)
	}
	rows, err := s.db.QueryContext(ctx, `SELECT k.value, (
			SELECT r.points FROM reviews r WHERE r.card = k.value AND r.points IS NOT NULL AND`+live+`
			ORDER BY r.reviewed_at_ms DESC, r.id DESC LIMIT 1)
		FROM json_each(?) k`, string(list))
	if err != nil {
		return nil, wrap("read points of progress", s.path, err)
	}
	defer rows.Close()
	all := map[card.Key][]bool{}
	for rows.Next() {
		var key card.Key
		var said sql.NullString
		if err := rows.Scan(&key, &said); err != nil {
			return nil, wrap("read points of progress", s.path, err)
		}
		if said.Valid {
			all[key] = parsePoints(said)
		}
	}
	if err := rows.Err(); err != nil {
		return nil, wrap("read points of progress", s.path, err)
	}
	return all, nil
}

// SureButWrong lists the cards whose newest review was one of which the person
// was sure and that was wrong: Again, or a score under 0.7.
func (s *Store) SureButWrong(ctx context.Context) ([]card.Key, error) {
	keys, err := scanKeys(s.db.QueryContext(ctx, `SELECT DISTINCT r.card FROM reviews r
		WHERE r.confidence = 'sure' AND (r.grade = 1 OR r.score < 0.7) AND`+live+`
			AND NOT EXISTS (SELECT 1 FROM reviews n WHERE n.card = r.card AND (n.reviewed_at_ms, n.id) > (r.reviewed_at_ms, r.id)
				AND NOT EXISTS (SELECT 1 FROM undos u WHERE u.review_id = n.id))`))
	if err != nil {
		return nil, wrap("read reviews of progress", s.path, err)
	}
	return keys, nil
}

// PractisedSince lists the cards that were reviewed on a study day or after it,
// in the order of the log.
func (s *Store) PractisedSince(ctx context.Context, day review.Day) ([]card.Key, error) {
	keys, err := scanKeys(s.db.QueryContext(ctx, `SELECT r.card FROM reviews r WHERE r.study_day >= ? GROUP BY r.card
		ORDER BY min(r.seq)`, int64(day)))
	if err != nil {
		return nil, wrap("read reviews of progress", s.path, err)
	}
	return keys, nil
}

// FirstDay returns the first study day with a review that was not taken back;
// ok is false when there is none.
func (s *Store) FirstDay(ctx context.Context) (day review.Day, ok bool, err error) {
	err = s.db.QueryRowContext(ctx, `SELECT r.study_day FROM reviews r WHERE`+live+`
		ORDER BY r.study_day LIMIT 1`).Scan(&day)
	if errors.Is(err, sql.ErrNoRows) {
		return 0, false, nil
	}
	if err != nil {
		return 0, false, wrap("read first day of progress", s.path, err)
	}
	return day, true, nil
}

// A Timing is how long a review took.
type Timing struct {
	Card    card.Key
	Grade   review.Grade
	Before  review.Grade // the grade of the review before it of the same card; 0 = it was the first
	Seconds float64      // from question to grade
}

// Timings returns the newest reviews whose time is known and that were not
// taken back, newest first, at most limit of them.
func (s *Store) Timings(ctx context.Context, limit int) ([]Timing, error) {
	rows, err := s.db.QueryContext(ctx, `SELECT r.card, r.grade, r.seconds, coalesce((
			SELECT b.grade FROM reviews b
			WHERE b.card = r.card AND (b.reviewed_at_ms, b.id) < (r.reviewed_at_ms, r.id)
				AND NOT EXISTS (SELECT 1 FROM undos u WHERE u.review_id = b.id)
			ORDER BY b.reviewed_at_ms DESC, b.id DESC LIMIT 1), 0)
		FROM reviews r WHERE r.seconds IS NOT NULL AND`+live+`ORDER BY r.seq DESC LIMIT ?`, limit)
	if err != nil {
		return nil, wrap("read timings of progress", s.path, err)
	}
	defer rows.Close()
	var all []Timing
	for rows.Next() {
		var t Timing
		if err := rows.Scan(&t.Card, &t.Grade, &t.Seconds, &t.Before); err != nil {
			return nil, wrap("read timings of progress", s.path, err)
		}
		all = append(all, t)
	}
	if err := rows.Err(); err != nil {
		return nil, wrap("read timings of progress", s.path, err)
	}
	return all, nil
}
