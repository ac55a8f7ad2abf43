package tui

import (
	"testing"

	"rehearse/internal/review"
)

// A field is a value: what an older one says does not change with a newer one.
func TestAFieldKeepsItsText(t *testing.T) {
	one := newField("先", "", 40, 5)
	two := one.update(keyPress("说"))
	three := two.update(keyPress("结"))
	if one.text() != "先" || two.text() != "先说" || three.text() != "先说结" || three.undo().text() != "先" {
		t.Errorf("%q, %q, %q, undone %q", one.text(), two.text(), three.text(), three.undo().text())
	}
}

func TestANoteIsADraftFromTheFirstKey(t *testing.T) {
	d, f := evening(t, question("b01"))
	d.press("enter", "n")
	key := review.DraftOf(review.NoteDraft, "cs/b01")
	want := ""
	for _, r := range "下次先说" {
		want += string(r)
		if d.write(string(r)); f.drafts[key] != want {
			t.Fatalf("after %q the draft is %q", want, f.drafts[key])
		}
	}
}
