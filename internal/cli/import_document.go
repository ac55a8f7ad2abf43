package cli

import (
	"bufio"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"slices"
	"strings"
	"unicode"

	"rehearse/internal/card"
	"rehearse/internal/collection"
	"rehearse/internal/exchange"
	"rehearse/internal/lang"
	"rehearse/internal/story"
)

// sniffed is how much of a file tells what it is.
const sniffed = 64 << 10

// documents takes the documents among files in, and returns the logs.
func (in *intake) documents(ctx context.Context, files []input) (logs []input, err error) {
	for _, f := range files {
		buffer := bufio.NewReaderSize(f.ReadCloser, sniffed)
		head, _ := buffer.Peek(sniffed) // whoever reads on meets the error
		if !exchange.IsMarkdown(f.name, head) {
			f.ReadCloser = readCloser{buffer, f.ReadCloser}
			logs = append(logs, f)
			continue
		}
		text, err := io.ReadAll(buffer)
		if err == nil {
			err = in.document(ctx, f.name, strings.ToValidUTF8(string(text), "\uFFFD"))
		}
		if err != nil {
			return nil, named(err, "read", f.name)
		}
	}
	return logs, nil
}

type readCloser struct {
	io.Reader
	io.Closer
}

// document takes one document in: a new version of each answer that is not
// what stands already, and the stories.
func (in *intake) document(ctx context.Context, name, text string) error {
	in.read = true
	defer in.tellUnplaced(name)
	d := exchange.ParseAnswers(text, func(heading string) bool { return len(in.collection.Titled(heading)) > 0 })
	for _, a := range d.Answers {
		if err := in.answer(ctx, a); err != nil {
			return err
		}
	}
	for _, p := range d.Stories {
		if err := in.stories(ctx, p); err != nil {
			return err
		}
	}
	for _, p := range d.Loose {
		what := say(lang.LineLoose, shortened(p.Text))
		if p.Heading != "" {
			what = say(lang.LineNoPlace, p.Heading)
		}
		in.notPlaced(p.Line, what)
	}
	return nil
}

func (in *intake) answer(ctx context.Context, a exchange.Answer) error {
	key := a.Card
	if key == "" {
		of := in.collection.Titled(a.Heading)
		if len(of) != 1 {
			in.notPlaced(a.Line, say(lang.LineManyPlace, a.Heading))
			return nil
		}
		key = of[0]
	}
	if !isKey(key) {
		in.notPlaced(a.Line, say(lang.LineBadCard, string(key)))
		return nil
	}
	if _, ok := in.collection.Card(key); !ok {
		in.strangers[key] = true
	}
	in.sum.Lines++
	if own, _ := in.collection.OwnAnswer(key); exchange.CleanAnswer(own) == a.Text {
		in.same++
		return nil
	}
	in.versions++
	return in.collection.AddOwnAnswer(ctx, key, a.Text)
}

// isKey tells whether a key can be one: deck/id without blanks.
func isKey(k card.Key) bool {
	return k.Deck() != "" && k.ID() != "" && !strings.ContainsFunc(string(k), func(r rune) bool { return unicode.IsSpace(r) || unicode.IsControl(r) })
}

func (in *intake) stories(ctx context.Context, p exchange.Passage) error {
	all, loose := story.Parse(p.Text)
	had := map[string]string{}
	for _, r := range in.collection.Records(collection.Stories) {
		had[r.ID] = r.Value
	}
	for _, s := range all {
		if s.ID == "" { // the same one again gets the same
			sum := sha256.Sum256([]byte(s.Title + "\x00" + s.Situation))
			s.ID = hex.EncodeToString(sum[:6])
		}
		value, err := story.Encode(s)
		if err != nil {
			return err
		}
		in.sum.Lines++
		if had[s.ID] == value {
			in.same++
			continue
		}
		in.versions++
		f := collection.RecordFact(collection.Stories, s.ID, value)
		if err := in.collection.AddFact(ctx, f); err != nil {
			return err
		}
	}
	if loose != "" {
		in.notPlaced(p.Line, say(lang.LineLoose, shortened(loose)))
	}
	return nil
}

// An unplaced is a part of a document that was not taken, and why.
type unplaced struct {
	line int
	why  text
}

func (in *intake) notPlaced(line int, why text) {
	in.sum.Faulty++
	in.unplaced = append(in.unplaced, unplaced{line, why})
}

// tellUnplaced says what was not taken, in the order of the document.
func (in *intake) tellUnplaced(file string) {
	slices.SortStableFunc(in.unplaced, func(a, b unplaced) int { return a.line - b.line })
	for _, u := range in.unplaced {
		in.complain(file, u.line, u.why.in(in.lang))
	}
	in.unplaced = nil
}

func shortened(s string) string {
	const most = 40
	if r := []rune(oneLine(s)); len(r) > most {
		return string(r[:most]) + "..."
	}
	return oneLine(s)
}
