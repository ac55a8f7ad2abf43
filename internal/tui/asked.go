package tui

import (
	"cmp"
	"context"
	"encoding/json"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"rehearse/internal/asked"
	"rehearse/internal/card"
	"rehearse/internal/lang"
	"rehearse/internal/review"
)

// askedForm notes a question that was asked in a real interview, or changes
// one. Every key is kept as a draft; whoever leaves finds it again.
type askedForm struct {
	was    asked.Question // ID "" = a new one
	fields [askedWent]field
	went   int // of AllWent, from 1; 0 = not said
	at     int // the row that is being filled in
	ready  bool
}

// The rows of the form.
const (
	askedText = iota
	askedCompany
	askedRound
	askedWent // a choice, no field
	askedRows
)

// newAsked opens the form on a question, on a new one without an id. Whoever
// notes several of one day is asked for company and round once.
func newAsked(e env, q asked.Question) screen {
	f := askedForm{was: q}
	if q.ID == "" {
		f.was.At = e.now.Format("2006-01-02")
		if all := e.col.Asked(); len(all) > 0 {
			if last := all[0]; last.At == f.was.At {
				f.was.Company, f.was.Round = last.Company, last.Round
			}
		}
	}
	return f.filled(e, [askedRows]string{f.was.Text, f.was.Company, f.was.Round, string(f.was.Went)})
}

// editAsked opens the form on the question behind a card, if there is one.
func editAsked(e env, k card.Key) (effect, bool) {
	if k.Deck() != asked.Slug {
		return effect{}, false
	}
	all := e.col.Asked()
	i := slices.IndexFunc(all, func(q asked.Question) bool { return q.Key() == k })
	if i < 0 {
		return effect{}, false
	}
	return effect{open: newAsked(e, all[i])}, true
}

// filled is the form with other texts.
func (f askedForm) filled(e env, texts [askedRows]string) askedForm {
	for i := range f.fields {
		placeholder := ""
		if i == askedText {
			placeholder = e.say(lang.BeginHere)
		}
		f.fields[i] = newField(texts[i], placeholder, e.width-4, f.room(e, i))
	}
	f.went = slices.Index(asked.AllWent(), asked.Went(texts[askedWent])) + 1
	return f
}

// room is the height of a field.
func (f askedForm) room(e env, i int) int {
	if i == askedText {
		return max(min(e.height-7, 4), 2)
	}
	return 1
}

func (f askedForm) texts() [askedRows]string {
	var out [askedRows]string
	for i := range f.fields {
		out[i] = f.fields[i].text()
	}
	if f.went > 0 {
		out[askedWent] = string(asked.AllWent()[f.went-1])
	}
	return out
}

func (f askedForm) draftKey() string { return review.DraftOf(asked.Slug, cmp.Or(f.was.ID, "new")) }

func (f askedForm) init(e env) effect {
	if f.ready {
		return effect{}
	}
	return effect{hold: true, load: func(ctx context.Context) (any, error) {
		text, err := e.col.Draft(ctx, f.draftKey())
		return drafted{text: text}, err
	}}
}

func (f askedForm) keys() []binding { return askedKeys() }
func (f askedForm) typing() bool    { return true }
func (f askedForm) ticking() bool   { return false }

func (f askedForm) update(e env, msg any) (screen, effect) {
	switch msg := msg.(type) {
	case loaded:
		f.ready = true
		var texts [askedRows]string
		if d, ok := msg.value.(drafted); ok && msg.err == nil && json.Unmarshal([]byte(d.text), &texts) == nil && texts != f.texts() {
			return f.filled(e, texts), note(e.say(lang.DraftFound))
		}
		return f, effect{}
	case saved:
		return f, effect{back: true, say: e.say(lang.AskedSaved), other: func() tea.Msg { return fetchedDecks{} }}
	}
	switch find(f.keys(), pressed(msg)) {
	case doBack:
		return f, f.leave(e)
	case doHandIn:
		return f.save(e)
	case doHelp:
		return f, effect{open: newHelp(f)}
	case doOpen:
		if f.at == askedWent {
			return f.save(e)
		}
		f.at++
		return f, effect{}
	case doDown:
		f.at = (f.at + 1) % askedRows
		return f, effect{}
	case doUp:
		f.at = (f.at + askedRows - 1) % askedRows
		return f, effect{}
	}
	return f.write(e, msg)
}

// write takes a key into the row at hand; in the choice, it is the next one.
func (f askedForm) write(e env, msg any) (screen, effect) {
	before := f.texts()
	n := len(asked.AllWent()) + 1
	switch k := pressed(msg); {
	case f.at == askedWent && (k == "left" || k == "h"):
		f.went = (f.went + n - 1) % n
	case f.at == askedWent && slices.Contains([]key{"right", "l", "space"}, k):
		f.went = (f.went + 1) % n
	case f.at == askedWent:
	case find(f.keys(), k) == doUndo:
		f.fields[f.at] = f.fields[f.at].undo()
	default:
		f.fields[f.at] = f.fields[f.at].sized(e.width-4, f.room(e, f.at)).update(msg)
	}
	if f.texts() == before {
		return f, effect{}
	}
	return f, effect{draft: &draft{f.draftKey(), f.draft()}}
}

// draft is what is written so far; nothing is no draft.
func (f askedForm) draft() string {
	texts := f.texts()
	if strings.TrimSpace(strings.Join(texts[:], "")) == "" {
		return ""
	}
	text, err := json.Marshal(texts)
	if err != nil {
		return ""
	}
	return string(text)
}

func (f askedForm) question() asked.Question {
	q, texts := f.was, f.texts()
	if q.Kind == asked.Guess(q.Text) {
		q.Kind = "" // nobody chose it: other words may ask for something else
	}
	q.Text, q.Company, q.Round, q.Went = texts[askedText], texts[askedCompany], texts[askedRound], asked.Went(texts[askedWent])
	return q.Clean()
}

func (f askedForm) leave(e env) effect {
	if q := f.question(); q.Text == "" || q == f.was.Clean() {
		return effect{back: true}
	}
	return effect{back: true, say: e.say(lang.DraftKept)}
}

func (f askedForm) save(e env) (screen, effect) {
	q := f.question()
	if q.Text == "" {
		f.at = askedText
		return f, refuse(e.say(lang.AskedEmpty))
	}
	return f, effect{save: func(ctx context.Context) (any, error) {
		if _, err := e.col.SaveAsked(ctx, q); err != nil {
			return nil, err
		}
		return nil, e.col.SaveDraft(ctx, f.draftKey(), "")
	}}
}

func (f askedForm) view(e env) frame {
	title := lang.AskedTitle
	if f.was.ID != "" {
		title = lang.AskedChange
	}
	out := frame{title: " " + e.say(title), to: -1}
	for i, name := range []lang.Message{lang.AskedTextIs, lang.AskedCompanyIs, lang.AskedRoundIs} {
		out.body = append(out.body, " "+e.styles.label.Render(e.say(name)))
		lines, caret := f.fields[i].sized(e.width-4, f.room(e, i)).view(e.styles)
		if i == f.at && caret != nil {
			out.caret = &point{caret.x, caret.y + len(out.body)}
			out.from, out.to = len(out.body)-1, len(out.body)+len(lines)-1
		}
		out.body = append(out.body, lines...)
	}
	out.body = append(out.body, " "+e.styles.label.Render(e.say(lang.AskedWentIs)), e.row(f.at == askedWent, f.choice(e)))
	if f.at == askedWent {
		out.from, out.to = len(out.body)-2, len(out.body)-1
	}
	return out
}

// choice is how it went, the one chosen in brackets.
func (f askedForm) choice(e env) string {
	var parts []string
	for i, m := range []lang.Message{lang.AskedUnsaid, lang.AskedWell, lang.AskedOK, lang.AskedBadly} {
		text := " " + e.say(m) + " "
		if i == f.went {
			text = "[" + e.say(m) + "]"
		}
		parts = append(parts, text)
	}
	return strings.Join(parts, " ")
}
