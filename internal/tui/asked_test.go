package tui

import (
	"testing"

	tea "charm.land/bubbletea/v2"

	"rehearse/internal/asked"
	"rehearse/internal/card"
)

func TestAQuestionIsNoted(t *testing.T) {
	d, f := evening(t, question("b01"))
	d.press("A")
	d.write("讲一次你最失败的决定")
	d.press("enter")
	d.write("某公司")
	d.press("enter", "enter", "left", "enter")
	d.sees("已经是“真题”里的一张卡片", "今晚")
	want := asked.Question{ID: "q1", Text: "讲一次你最失败的决定", Company: "某公司", Went: asked.Badly, Kind: card.Behavioral, At: "2026-11-22"}
	if len(f.noted) != 1 || f.noted[0] != want {
		t.Fatalf("noted %+v, want %+v", f.noted, want)
	}
	if len(f.drafts) != 0 {
		t.Errorf("drafts are left: %v", f.drafts)
	}
	d.press("A") // the next one of the day is of the same company
	d.sees("| 某公司")
}

func TestALeftQuestionIsFoundAgain(t *testing.T) {
	d, f := evening(t, question("b01"))
	d.press("A")
	d.write("为什么离职")
	d.press("tab", "tab", "tab", "space", "esc")
	d.sees("草稿")
	d.press("A")
	d.sees("为什么离职", "[好]")
	d.press("ctrl+s")
	if len(f.noted) != 1 || f.noted[0].Went != asked.Well || len(f.drafts) != 0 {
		t.Errorf("noted %+v, drafts %v", f.noted, f.drafts)
	}
}

func TestNothingIsNoQuestion(t *testing.T) {
	d, f := evening(t, question("b01"))
	d.press("A", "ctrl+s")
	d.sees("题目还空着")
	d.press("esc")
	d.sees("今晚")
	d.lacks("草稿")
	if len(f.noted) != 0 {
		t.Errorf("noted %+v", f.noted)
	}
}

// E on such a card opens the form, and the session goes on with what it says
// now; a failed write is tried again.
func TestEChangesAQuestionThatWasAsked(t *testing.T) {
	d, f := evening(t)
	f.noted = []asked.Question{{ID: "a1", Text: "讲一次失败", Kind: card.Behavioral, At: "2026-11-20"}}
	f.cards = []card.Card{{Key: "asked/a1", Kind: card.Behavioral, Title: "讲一次失败", Question: "讲一次失败"}}
	d.press("enter", "E")
	d.sees("改这道真题", "讲一次失败")
	d.write("的决定")
	f.fail = errDisk
	d.press("ctrl+s")
	d.sees("disk full")
	f.fail = nil
	d.press("r")
	d.sees("讲一次失败的决定", "大声说出来")
	if q := f.noted[0]; q.Text != "讲一次失败的决定" || q.At != "2026-11-20" || q.ID != "a1" {
		t.Errorf("it is %+v", q)
	}
	d.press("/", "enter", "E")
	d.write("如果再来一次，你会怎么办")
	d.press("ctrl+s")
	if f.noted[0].Kind != card.Behavioral {
		t.Errorf("the kind is %s", f.noted[0].Kind)
	}
}

func TestAPastedQuestionIsOneLine(t *testing.T) {
	d, f := evening(t, question("b01"))
	d.press("A")
	d.send(tea.PasteMsg{Content: "为什么\n离职？\n"})
	d.press("ctrl+s")
	if len(f.noted) != 1 || f.noted[0].Text != "为什么 离职？" {
		t.Errorf("noted %+v", f.noted)
	}
}
