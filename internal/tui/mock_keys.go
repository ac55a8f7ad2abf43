package tui

import "rehearse/internal/lang"

// What keys do in a mock interview, beside what they do elsewhere.
const (
	doMock    act = "mock"
	doReady   act = "ready"
	doEarlier act = "earlier"
	doFinish  act = "finish"
	doHanded  act = "handed"
	doPast    act = "past"
	doRaise   act = "raise"
	doLower   act = "lower"
	doTake    act = "take"
	doTakeAll act = "take-all"
	doThrow   act = "throw-away"
	doReport  act = "report"
)

func mockSetupKeys() []binding {
	return joined([]binding{
		{doStart, []string{"enter"}, lang.LabelBegin, lang.HelpBegin},
		{doNext, []string{"right", "space", "l"}, lang.LabelValue, lang.HelpValueNext},
		{doPrevious, []string{"left", "h"}, lang.Message{}, lang.HelpValuePrev},
		{doHanded, []string{"d"}, lang.LabelHanded, lang.HelpHanded},
		{doPast, []string{"p"}, lang.LabelPast, lang.HelpPast},
		helping(), backing(),
	}, moving())
}

// roomLeaving are the keys that every phase of the room has but typing. back: the
// answer before can be taken up again.
func roomLeaving(back bool) []binding {
	var keys []binding
	if back {
		keys = append(keys, binding{doEarlier, []string{"b"}, lang.LabelEarlier, lang.HelpEarlier})
	}
	return joined(keys, []binding{
		{doFinish, []string{"x"}, lang.LabelFinish, lang.HelpFinish},
		helping(),
		{doBack, []string{"q", "esc"}, lang.LabelLeave, lang.HelpLeaveRoom},
	})
}

func switching() []binding {
	return []binding{{doType, []string{"t"}, lang.LabelSpeak, lang.HelpSwitch}}
}

func pausing(may bool) []binding {
	if !may {
		return nil
	}
	return []binding{{doPause, []string{"p"}, lang.LabelPause, lang.HelpPause}}
}

func mockBetweenKeys(back bool) []binding {
	return joined([]binding{{doStart, []string{"enter", "space"}, lang.LabelAsk, lang.HelpAsk}}, switching(), roomLeaving(back))
}

func mockPrepareKeys(pause, back bool) []binding {
	ready := binding{doReady, []string{"enter", "space"}, lang.LabelReady, lang.HelpReady}
	return joined([]binding{ready}, pausing(pause), switching(), roomLeaving(back), moving())
}

func mockSpeakKeys(pause, back bool) []binding {
	return joined([]binding{
		{doSure, []string{"enter", "space"}, lang.LabelSure, lang.HelpSure},
		{doShaky, []string{"-"}, lang.LabelShaky, lang.HelpShaky},
		{doUnknown, []string{"0"}, lang.LabelUnknown, lang.HelpUnknown},
	}, pausing(pause), switching(), roomLeaving(back), moving())
}

func mockPausedKeys() []binding {
	return joined([]binding{{doPause, []string{"enter", "space", "p"}, lang.LabelGoOn, lang.HelpGoOn}}, roomLeaving(false))
}

// mockConfideKeys: what was handed in can be taken back, but not in a paper
// with one take.
func mockConfideKeys(back bool) []binding {
	keys := confideKeys()
	if back {
		return keys
	}
	var out []binding
	for _, b := range keys {
		if b.do != doBack {
			out = append(out, b)
		}
	}
	return out
}

func mockDebriefKeys() []binding {
	return joined([]binding{
		{doSaid, []string{"space"}, lang.LabelSaid, lang.HelpSaid},
		{doMissed, []string{"j"}, lang.LabelMissed, lang.HelpMissed},
		{doOpen, []string{"enter"}, lang.LabelNextOne, lang.HelpNextOne},
		{doTake, []string{"a"}, lang.LabelTake, lang.HelpTake},
		{doTakeAll, []string{"A"}, lang.LabelTakeAll, lang.HelpTakeAll},
		{doRaise, []string{"+", "="}, lang.Message{}, lang.HelpRaise},
		{doLower, []string{"-"}, lang.Message{}, lang.HelpLower},
		{doUp, []string{"up", "k"}, lang.Message{}, lang.HelpPointUp},
		{doDown, []string{"down"}, lang.Message{}, lang.HelpPointDown},
		{doPrevious, []string{"left", "["}, lang.Message{}, lang.HelpPrevOne},
		{doNext, []string{"right", "]"}, lang.Message{}, lang.HelpNextOne},
		{doFollowed, []string{"o"}, lang.Message{}, lang.HelpFollowed},
		{doNote, []string{"n"}, lang.Message{}, lang.HelpMockNote},
		{doPageUp, []string{"pgup"}, lang.Message{}, lang.HelpPageUp},
		{doPageDn, []string{"pgdown"}, lang.Message{}, lang.HelpPageDown},
		{doThrow, []string{"x"}, lang.Message{}, lang.HelpThrow},
		helping(),
		{doBack, []string{"q", "esc"}, lang.LabelLeave, lang.HelpLeaveRoom},
	}, grading())
}

func mockResultKeys() []binding {
	return joined([]binding{
		{doStart, []string{"p"}, lang.LabelRepeat, lang.HelpWeak},
		{doReport, []string{"w"}, lang.LabelReport, lang.HelpReport},
		helping(),
		{doBack, []string{"q", "esc", "enter"}, lang.LabelBack, lang.HelpResultDone},
	}, moving())
}

func mockPastKeys() []binding {
	return joined([]binding{
		{doOpen, []string{"enter", "space"}, lang.LabelRead, lang.HelpResult},
		{doReport, []string{"w"}, lang.LabelReport, lang.HelpReport},
		helping(), backing(),
	}, moving())
}

// mockKeyTable is the part of keyTable that belongs to mock interviews.
func mockKeyTable() map[string][]binding {
	return map[string][]binding{
		"mock setup": mockSetupKeys(), "mock between": mockBetweenKeys(true), "mock prepare": mockPrepareKeys(true, true),
		"mock speak": mockSpeakKeys(true, true), "mock paused": mockPausedKeys(), "mock confide": mockConfideKeys(false),
		"mock debrief": mockDebriefKeys(), "mock result": mockResultKeys(), "mock past": mockPastKeys(), "mock door": mockDoorKeys(),
	}
}

// mockDoorKeys hold where the interview under way cannot be read.
func mockDoorKeys() []binding {
	return []binding{{doThrow, []string{"x"}, lang.Message{}, lang.HelpThrow}, helping(), backing()}
}
