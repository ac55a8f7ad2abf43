package deck

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"rehearse/internal/card"
)

// TestDerivedIDIsFrozen holds the function that makes ids from text. If this
// fails, the code is wrong: people's progress hangs on these values.
func TestDerivedIDIsFrozen(t *testing.T) {
	for _, c := range []struct{ front, body, want string }{
		{"客服的三步是什么？", "", "+tcrolkyerlfbyvbk"},
		{"Что такое SLA?", "", "+ftspleqzwvvd7yy3"},
		{"  What  is\tan *SLA*? ", "", "+u2wq5kgw3qxp2ktv"},
		{"what IS an *sla*?", "", "+u2wq5kgw3qxp2ktv"},
		{"Straße\u3000A", "", "+keupz55gc7qggyuq"},
		{"STRASSE a", "", "+keupz55gc7qggyuq"},
		{"e\u0301", "", "+xe3rxhmlhn5lfow4"},
		{"É", "", "+xe3rxhmlhn5lfow4"},
		{"", "", "+utnkezyuu7rk3aou"},
		{"Same", "body one", "+zjtgrqv5m7nlxyu4"},
		{"Same", "body two", "+45hkgfbkkjgbcz5f"},
	} {
		if got := derivedID(c.front, c.body); got != c.want {
			t.Errorf("derivedID(%q, %q) = %q, want %q", c.front, c.body, got, c.want)
		}
	}
}

// What reads alike has one id; all else has another, in every script.
func TestDerivedIDTellsApart(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := rapid.StringOf(rapid.RuneFrom([]rune("客服经理退款Аб aBс é-1"))).Draw(t, "a")
		b := rapid.StringOf(rapid.RuneFrom([]rune("客服经理退款Аб aBс é-1"))).Draw(t, "b")
		if (derivedID(a, "") == derivedID(b, "")) != (foldText(a) == foldText(b)) {
			t.Fatalf("%q and %q", a, b)
		}
		if validID(derivedID(a, "")) {
			t.Fatalf("%q could be given by an author", derivedID(a, ""))
		}
	})
}

func keys(t *testing.T, src string) map[string]string {
	t.Helper()
	d, _ := Parse("x.md", "x", []byte(src))
	m := map[string]string{}
	for i := range d.Cards {
		m[d.Cards[i].Question+"/"+d.Cards[i].Answer] = d.Cards[i].Key.ID()
	}
	return m
}

// Keys do not depend on what stands where: cards may be shuffled and moved to
// other sections, and their answers rewritten.
func TestKeysDoNotDependOnOrder(t *testing.T) {
	cards := []string{"## 甲\n1\n", "## 乙\n2\n", "## same\n3\n", "## same\n4\n", "## c\n<!-- id: own -->\n{{c1::5}}{{c2::6}}\n"}
	want := keys(t, strings.Join(cards, "\n"))
	if len(want) != 6 {
		t.Fatalf("keys %v", want)
	}
	rapid.Check(t, func(t *rapid.T) {
		shuffled := rapid.Permutation(cards).Draw(t, "cards")
		d, list := Parse("x.md", "x", []byte("# T\n\n"+strings.Join(shuffled, "\n")))
		if len(list) > 0 {
			t.Fatal(list)
		}
		for i := range d.Cards {
			if c := &d.Cards[i]; want[c.Question+"/"+c.Answer] != c.Key.ID() {
				t.Fatalf("%s: key %s", c.Title, c.Key)
			}
		}
	})
}

// Deleting the first of two equal headings must not hand its key to the
// second one.
func TestEqualHeadingsDoNotInherit(t *testing.T) {
	both := keys(t, "## same\none\n\n## same\ntwo\n")
	left := keys(t, "## same\ntwo\n")
	if both["same/one"] == both["same/two"] || left["same/two"] == both["same/one"] {
		t.Errorf("%v, then %v", both, left)
	}
}

// The answer, metadata and place of a card are no part of its key.
func TestKeySurvivesEdits(t *testing.T) {
	want := card.Key("x/" + derivedID("怎么办？", ""))
	for _, src := range []string{
		"## 怎么办？\n先听\n",
		"## 怎么办？\n<!-- kind: values; tags: a -->\n后来改写的\n",
		"# T\n## S\n### 怎么办？\n#### 要点\n- [ ] a\n",
		"## 怎么办？ ##\n先听\n\n## other\nb\n",
		"怎么办？\n---\n先听\n",
		"## S\n<!-- cards: table -->\n|q|a|\n|-|-|\n|怎么办？|先听|\n",
	} {
		d, _ := Parse("x.md", "x", []byte(src))
		found := false
		for i := range d.Cards {
			found = found || d.Cards[i].Key == want
		}
		if !found {
			t.Errorf("no card %s in %q", want, src)
		}
	}
}

func TestSlugOf(t *testing.T) {
	for path, want := range map[string]string{
		"a.md": "a", "zh/cs-manager.MD": "zh/cs-manager", "客服 题库.md": "客服-题库", "a~b/c+d.md": "a-b/c-d",
		".md": ".md", "e\u0301.md": "é", "notes.txt": "notes.txt",
	} {
		if got := SlugOf(path); got != want || !validSlug(got) {
			t.Errorf("SlugOf(%q) = %q, want %q", path, got, want)
		}
	}
}

func TestIDs(t *testing.T) {
	for id, want := range map[string]bool{
		"b02": true, "问题.1_a-B": true, "é": true, "हिन्दी": true, "": false, "a b": false, "a/b": false, "a~1": false, "+a": false,
		"a\u200b": false, "a\u202e": false, "\uFFFD": false, strings.Repeat("题", 100): true, strings.Repeat("a", 101): false,
	} {
		if validID(id) != want {
			t.Errorf("validID(%q) = %v", id, !want)
		}
	}
}
