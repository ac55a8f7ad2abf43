package tui

import (
	"errors"
	"os/exec"
	"strings"
	"testing"
	"time"

	"rehearse/internal/card"
	"rehearse/internal/lang"
)

func TestSearchFindsReadsAndSuspends(t *testing.T) {
	d, f := evening(t, question("b01"), fact("csat"), fact("nps"))
	d.press("/")
	d.sees("搜索：3 张")
	d.write("csat")
	d.sees("搜索：1 张", "CSAT 满意度")
	if d.root.View().Cursor == nil {
		t.Error("no cursor where the query is typed")
	}
	d.press("enter", "enter")
	d.sees("卡片：m/csat", "不是平均分")
	if len(f.log) != 0 {
		t.Error("reading a card was recorded")
	}
	d.press("c")
	d.sees("考察")
	d.press("q", "q", "s")
	d.sees("停", "已暂停")
	d.press("s")
	d.sees("不再暂停")
	d.press("p") // practise what was found
	d.sees("1/")
}

func TestCramRecordsNothing(t *testing.T) {
	d, f := evening(t, fact("csat"), fact("nps"))
	d.press("/", "enter", "c")
	d.sees("突击")
	d.press("space")
	d.sees("突击：不记入进度")
	d.lacks("天后")
	d.press("1") // comes round once more
	d.press("space", "3")
	d.sees("3/3")
	d.press("u")
	d.sees("2/")
	d.press("3", "space", "3")
	d.sees("突击了 3 张，没有记入进度")
	d.press("u")
	d.sees("记“好”")
	d.press("f", "u") // a flag is recorded, and taken back in the log
	d.sees("已撤销")
	if _, _, flagged, _ := f.Flags("m/nps"); flagged || len(f.log) != 0 {
		t.Errorf("cramming was recorded: %+v", f.log)
	}
}

func TestAnEditedCardIsShownAtOnceAndTicksStay(t *testing.T) {
	d, f := evening(t, question("b01"), fact("csat"))
	d.press("enter", "enter", "space", "space")
	f.edit = func(f *fake) {
		f.cards[0].KeyPoints = append([]card.KeyPoint(nil), f.cards[0].KeyPoints...)
		f.cards[0].KeyPoints[0].Text = "改过的要点"
	}
	d.send(edited{})
	d.sees("改过的要点", "已得 3/9")
	f.edit = func(f *fake) { f.cards = f.cards[1:] }
	d.send(decksChanged{})
	d.sees("已不在题库里", "CSAT")
}

func TestAnEditorThatFailsIsSaidAndNothingIsLost(t *testing.T) {
	d, _ := evening(t, question("b01"))
	d.press("enter", "E")
	d.sees("打不开编辑器")
	d.root.cfg.Edit = func(_ card.Key, copying bool) (*exec.Cmd, error) {
		if copying {
			return nil, errors.New("复制失败")
		}
		return nil, &CopyFirst{File: "x.md"}
	}
	d.press("E")
	d.sees("x.md")
	d.press("E")
	d.sees("复制失败")
	d.press("E", "f", "E") // another key in between: asked anew
	d.sees("x.md")
	d.send(edited{err: errors.New("exit status 1")})
	d.sees("编辑器没能正常结束", "两名骨干")
}

func TestAChangeOnDiskReachesTheHomeScreen(t *testing.T) {
	changes := make(chan struct{}, 1)
	var f *fake
	changes <- struct{}{} // a change was made while the program starts
	d := drive(t, lang.Chinese, 80, 24, func(now func() time.Time) Collection {
		f = newFake(now, fact("csat"))
		f.edit = func(f *fake) { f.titles["m"] = "改过的题库" }
		return f
	}, func(c *Config) { c.Changes = changes; close(changes) })
	d.sees("改过的题库")
}

func TestOwnKeys(t *testing.T) {
	own := map[string][]string{"said": {"l"}, "undo": {"x"}, "flag": {"j"}}
	if err := CheckKeys(own); err != nil {
		t.Fatal(err)
	}
	d, f := evening(t, question("b01"))
	d.root.cfg.Keys = own
	d.press("enter", "enter")
	d.sees("l 说到了", "x 撤销")
	d.press("l")
	d.sees("[x]")
	d.press("space") // not bound to anything any more
	d.sees("已得 1/9")
	d.press("j") // flags now; "not said" has lost its key to it
	d.sees("已标记")
	d.press("x")
	if _, _, flagged, _ := f.Flags("cs/b01"); flagged {
		t.Error("x did not undo")
	}
	d.press("?")
	d.sees("l ")
}

func TestOwnKeysThatCanNotBe(t *testing.T) {
	cases := map[string]map[string][]string{
		"no action":      {"fly": {"x"}},
		"grades stay":    {"said": {"1"}},
		"two at once":    {"said": {"x"}, "missed": {"x"}},
		"grade digits":   {"good": {"g"}},
		"text fields":    {"hand-in": {"x"}},
		"an empty key":   {"said": {""}},
		"root's own key": {"flag": {"ctrl+c"}},
	}
	for name, own := range cases {
		var wrong *KeyError
		if err := CheckKeys(own); !errors.As(err, &wrong) {
			t.Errorf("%s: CheckKeys(%v) = %v", name, own, err)
		}
	}
	if len(Actions()) < 15 || strings.Contains(strings.Join(Actions(), " "), "hand-in") {
		t.Errorf("Actions() = %v", Actions())
	}
}
