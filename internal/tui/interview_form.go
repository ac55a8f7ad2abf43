package tui

import (
	"context"
	"errors"
	"slices"
	"strconv"
	"strings"

	"rehearse/internal/interview"
	"rehearse/internal/lang"
	"rehearse/internal/render"
)

// A field of an interview that a person fills in on one line.
type interviewRow struct {
	name, ask, how lang.Message
	value          func(e env, i interview.Interview) string // as it is written
	set            func(e env, i *interview.Interview, text string) (wrong string)
}

// interviewRows are the lines of the form that take a line of text.
func interviewRows() []interviewRow {
	text := func(name, ask lang.Message, field func(*interview.Interview) *string) interviewRow {
		return interviewRow{name, ask, lang.Message{},
			func(_ env, i interview.Interview) string { return *field(&i) },
			func(_ env, i *interview.Interview, s string) string { *field(i) = s; return "" }}
	}
	return []interviewRow{
		{lang.RowDate, lang.AskDate, lang.AskDateHow, func(_ env, i interview.Interview) string { return i.Date }, setDate},
		{lang.RowHour, lang.AskHour, lang.AskHourHow, func(_ env, i interview.Interview) string { return i.Hour }, setHour},
		text(lang.RowCompany, lang.AskCompany, func(i *interview.Interview) *string { return &i.Company }),
		text(lang.RowRole, lang.AskRole, func(i *interview.Interview) *string { return &i.Role }),
		text(lang.RowRound, lang.AskRound, func(i *interview.Interview) *string { return &i.Round }),
		{lang.RowGoal, lang.AskGoal, lang.AskGoalHow, goalText, setGoal},
	}
}

func setDate(e env, i *interview.Interview, s string) string {
	date, err := interview.ParseDate(s, e.now)
	if err != nil {
		return e.say(lang.DateUnknown) + e.say(lang.AskDateHow)
	}
	if i.Date == date {
		return ""
	}
	moved := *i
	moved.Date = date
	if moved.DaysLeft(e.now) < 0 {
		return e.say(lang.DatePast)
	}
	return e.moved(i, moved)
}

func setHour(e env, i *interview.Interview, s string) string {
	moved := *i
	if moved.Hour = ""; s == "" {
		return e.moved(i, moved)
	}
	hour, err := interview.ParseHour(s)
	if err != nil {
		return e.say(lang.HourUnknown) + e.say(lang.AskHourHow)
	}
	moved.Hour = hour
	return e.moved(i, moved)
}

// moved takes another time for an interview, unless one that is to come would
// be over by it: it would vanish. The hour of one that was can be put right.
func (e env) moved(i *interview.Interview, to interview.Interview) string {
	if to.Past(e.now) && (i.Date == "" || !i.Past(e.now)) {
		return e.say(lang.HourPast)
	}
	*i = to
	return ""
}

func goalText(_ env, i interview.Interview) string {
	if i.Goal == 0 {
		return ""
	}
	return strconv.Itoa(percent(i.Goal))
}

func setGoal(e env, i *interview.Interview, s string) string {
	if i.Goal = 0; s == "" {
		return ""
	}
	n, err := strconv.Atoi(strings.TrimSuffix(strings.TrimSuffix(s, "%"), "％"))
	if err != nil || n < 50 || n > 99 {
		return e.say(lang.NumberUnknown, 50, 99)
	}
	i.Goal = float64(n) / 100
	return ""
}

// newRow opens a line of the form.
func newRow(e env, i interview.Interview, row interviewRow) screen {
	about := []string(nil)
	if !row.how.IsZero() {
		about = e.dimmed(e.say(row.how))
	}
	return newEntry(e, entry{
		title: e.say(row.ask), about: about,
		take: func(e env, text string) (func(context.Context) (any, error), string) {
			next := i
			if wrong := row.set(e, &next, strings.TrimSpace(text)); wrong != "" {
				return nil, wrong
			}
			return keepInterview(e, next), ""
		},
	}, row.value(e, i))
}

// keepInterview stores an interview.
func keepInterview(e env, i interview.Interview) func(context.Context) (any, error) {
	return func(ctx context.Context) (any, error) { return e.col.SaveInterview(ctx, i) }
}

// newMinutes opens the minutes a day, which belong to the settings.
func newMinutes(e env) screen {
	return newEntry(e, entry{
		title: e.say(lang.AskMinutes), about: e.dimmed(e.say(lang.AskMinutesHow)),
		take: func(e env, text string) (func(context.Context) (any, error), string) {
			try := e.col.Settings()
			if err := try.Set("minutes", text); err != nil {
				return nil, e.explain(err)
			}
			return do(func(ctx context.Context) error { return e.col.Set(ctx, "minutes", text) }), ""
		},
	}, strconv.Itoa(e.col.Settings().Minutes))
}

// newPage opens the person's own research.
func newPage(e env, i interview.Interview) screen {
	return newWriting(e, writing{
		title: e.say(lang.PageTitle), about: append(e.dimmed(e.say(lang.PageAbout)), ""),
		draft: "page/" + i.ID, stood: i.Page, start: strings.TrimSpace(e.say(lang.PageStart)), said: lang.PageSaved,
		keep: func(ctx context.Context, text string) error {
			return keepText(ctx, e, i.ID, "page/"+i.ID, func(now *interview.Interview) { now.Page = text })
		},
	})
}

// newReview opens how the interview went, in the person's words.
func newReview(e env, i interview.Interview) screen {
	return newWriting(e, writing{
		title: e.say(lang.ReviewTitle), about: append(e.dimmed(e.say(lang.ReviewAbout)), ""),
		draft: "review/" + i.ID, stood: i.Review, said: lang.ReviewSaved,
		keep: func(ctx context.Context, text string) error {
			return keepText(ctx, e, i.ID, "review/"+i.ID, func(now *interview.Interview) { now.Review = text })
		},
	})
}

var errNoInterview = errors.New("save interview: it is gone")

// keepText changes the interview as it stands now, and takes the draft away.
func keepText(ctx context.Context, e env, id, draft string, change func(*interview.Interview)) error {
	all := e.col.Interviews()
	at := slices.IndexFunc(all, func(i interview.Interview) bool { return i.ID == id })
	if at < 0 {
		return errNoInterview
	}
	now := all[at]
	change(&now)
	if _, err := e.col.SaveInterview(ctx, now); err != nil {
		return err
	}
	return e.col.SaveDraft(ctx, draft, "")
}

// went is how an interview was, in turn.
func went(i interview.Interview) interview.Interview {
	i.Went = map[string]string{"": "well", "well": "ok", "ok": "badly", "badly": ""}[i.Went]
	return i
}

func (e env) wentText(i interview.Interview) string {
	m, ok := map[string]lang.Message{"well": lang.WentWell, "ok": lang.WentOK, "badly": lang.WentBadly}[i.Went]
	if !ok {
		return ""
	}
	return e.say(m)
}

// decksText names the decks of an interview.
func (e env) decksText(i interview.Interview) string {
	if len(i.Decks) == 0 {
		return e.say(lang.RowDecksAll)
	}
	names := make([]string, len(i.Decks))
	for n, slug := range i.Decks {
		names[n] = render.Plain(e.col.DeckTitle(slug))
	}
	return strings.Join(names, e.say(lang.ListComma))
}
