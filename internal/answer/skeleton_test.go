package answer_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"rehearse/internal/answer"
)

func TestSkeleton(t *testing.T) {
	cases := []struct{ name, in, want string }{
		{"empty", "", ""},
		{"items", "- 关阀\n- 送水\n", "- 关阀\n- 送水\n"},
		{"loose paragraphs go", "# 背景\n\n那年很忙。\n\n- 关阀\n\n  多说一句。\n- 送水\n\n完了。\n", "# 背景\n\n- 关阀\n- 送水\n"},
		{"nesting", "1. 止损\n   - 关阀\n     - 26 个园\n2. 查因\n", "1. 止损\n   - 关阀\n     - 26 个园\n2. 查因\n"},
		{"boxes", "- [ ] 没说的\n- [x] 说过的\n- [X] 也说过\n", "- [ ] 没说的\n- [x] 说过的\n- [x] 也说过\n"},
		{"fences", "- 关阀\n\n```\n- 不是条目\n# 不是标题\n```\n", "- 关阀\n"},
		{"a fence in an item", "- 关阀\n  ```\n  - 不是条目\n  ```\n", "- 关阀\n"},
		{"an item over two lines", "- 关阀，\n  送水\n- turn off\n  the water\n", "- 关阀，送水\n- turn off the water\n"},
		{"inline Markdown stays", "- **关阀** `26` [图](x.png)\n", "- **关阀** `26` [图](x.png)\n"},
		{"items in a quotation", "> - 关阀\n", "- 关阀\n"},
		{"headings of any kind", "背景\n====\n\n## 做法\n", "# 背景\n\n## 做法\n"},
		{"an empty item above another", "-\n  - 关阀\n", "- 关阀\n"},
		{"numbers go on", "3) 三\n4) 四\n", "3) 三\n4) 四\n"},
		{"clauses", "那年，我在净水公司管售后，41 个人。法务来函。\n\n当晚全部关阀。\n", "- 那年，我在净水公司管售后\n- 当晚全部关阀\n"},
		{"clauses in English", "Back then I ran support, with 12 people.\n\nWe shut 1,200 valves. Then we waited.\n", "- Back then I ran support\n- We shut 1,200 valves\n"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			o := answer.Skeleton(c.in)
			if d := cmp.Diff(c.want, o.Markdown()); d != "" {
				t.Error(d)
			}
			if o.FromClauses() != strings.HasPrefix(c.name, "clauses") {
				t.Errorf("from clauses: %v", o.FromClauses())
			}
			if again := answer.Skeleton(o.Markdown()).Markdown(); again != c.want {
				t.Errorf("its own skeleton is %q", again)
			}
		})
	}
}

func TestStart(t *testing.T) {
	got := answer.Start([]string{"规模：我带 ____ 人", "", "原话：\n“____”"}, "情境", "结果")
	want := "- 规模：我带 ____ 人\n- 原话：“____”\n\n## 情境\n\n- \n\n## 结果\n\n- \n"
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
	if got := answer.Start(nil); got != "" {
		t.Errorf("of nothing %q", got)
	}
}
