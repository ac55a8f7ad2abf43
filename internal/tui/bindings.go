package tui

import (
	"maps"

	"rehearse/internal/lang"
)

// What keys do.
const (
	doStart    act = "start"
	doOpen     act = "open"
	doBack     act = "back"
	doQuit     act = "quit"
	doHelp     act = "help"
	doUp       act = "up"
	doDown     act = "down"
	doPageUp   act = "page-up"
	doPageDn   act = "page-down"
	doTop      act = "top"
	doEnd      act = "end"
	doMore     act = "more"
	doSet      act = "settings"
	doFaults   act = "faults"
	doUndo     act = "undo"
	doRedo     act = "redo"
	doSure     act = "sure"
	doShaky    act = "shaky"
	doUnknown  act = "unknown"
	doType     act = "type"
	doHandIn   act = "hand-in"
	doReveal   act = "reveal"
	doSaid     act = "said"
	doMissed   act = "missed"
	doAccept   act = "accept"
	doAgain    act = "again"
	doHard     act = "hard"
	doGood     act = "good"
	doEasy     act = "easy"
	doFlip     act = "flip"
	doSuspend  act = "suspend"
	doBury     act = "bury"
	doFlag     act = "flag"
	doNote     act = "note"
	doCopy     act = "copy"
	doSkip     act = "skip"
	doChange   act = "change"
	doReset    act = "reset"
	doSearch   act = "search"
	doEdit     act = "edit"
	doCram     act = "cram"
	doTests    act = "competencies"
	doOwn      act = "own-answer"
	doAttempts act = "attempts"
	doFollowed act = "followed"
	doOlder    act = "older"
	doNewer    act = "newer"
	doRestore  act = "restore"
	doSkeleton act = "skeleton"
	doAsked    act = "asked"
	doNext     act = "next"
	doPrevious act = "previous"
	doPause    act = "pause"

	doPlan      act = "plan"
	doWeak      act = "weakest"
	doChecklist act = "checklists"
	doSkim      act = "skim"
	doNew       act = "new"
	doNewDate   act = "new-interview"
	doCallOff   act = "call-off"
	doToggle    act = "toggle"
	doStats     act = "statistics"
	doNextPage  act = "next-page"
	doPrevPage  act = "previous-page"
)

// Keys that several screens share.
func moving() []binding {
	return []binding{
		{doUp, []string{"up", "k"}, lang.Message{}, lang.HelpUp},
		{doDown, []string{"down", "j"}, lang.Message{}, lang.HelpDown},
		{doTop, []string{"g", "home"}, lang.Message{}, lang.HelpTop},
		{doEnd, []string{"G", "end"}, lang.Message{}, lang.HelpEnd},
		{doPageUp, []string{"pgup"}, lang.Message{}, lang.HelpPageUp},
		{doPageDn, []string{"pgdown"}, lang.Message{}, lang.HelpPageDown},
	}
}

func helping() binding {
	return binding{doHelp, []string{"?"}, lang.LabelHelp, lang.HelpHelp}
}

func backing() binding {
	return binding{doBack, []string{"q", "esc"}, lang.LabelBack, lang.HelpBack}
}

func undoing(label lang.Message) []binding {
	return []binding{
		{doUndo, []string{"u", "z"}, label, lang.HelpUndo},
		{doRedo, []string{"ctrl+r"}, lang.Message{}, lang.HelpRedo},
	}
}

// joined puts lists of bindings together.
func joined(lists ...[]binding) []binding {
	var out []binding
	for _, l := range lists {
		out = append(out, l...)
	}
	return out
}

func firstKeys() []binding {
	return joined([]binding{
		{doOpen, []string{"enter", "space"}, lang.LabelChoose, lang.HelpChooseRole},
		{doSkip, []string{"esc", "q"}, lang.LabelSkip, lang.HelpSkip},
		helping(),
	}, moving())
}

// homeKeys depend on whether there are decks that were not chosen, a plan, and
// skeletons to skim.
func homeKeys(others, plan, lists, skim bool) []binding {
	more := []binding{{doMore, []string{"tab"}, lang.LabelMore, lang.HelpMore}}
	if !others {
		more = nil
	}
	var planned []binding
	if plan {
		planned = append(planned, binding{doWeak, []string{"w"}, lang.LabelWeak, lang.HelpWeakest})
	}
	if lists {
		planned = append(planned, binding{doChecklist, []string{"c"}, lang.Message{}, lang.HelpChecklist})
	}
	if skim {
		planned = append(planned, binding{doSkim, []string{"v"}, lang.LabelSkim, lang.HelpSkim})
	}
	return joined([]binding{
		{doStart, []string{"enter", "space"}, lang.LabelStart, lang.HelpStart},
		{doOpen, []string{"right", "l"}, lang.LabelOneDeck, lang.HelpOneDeck},
	}, more, []binding{
		{doPlan, []string{"p"}, lang.LabelPlan, lang.HelpPlan},
	}, planned, undoing(lang.LabelUndo), []binding{
		{doSearch, []string{"/"}, lang.LabelSearch, lang.HelpSearch},
		{doStories, []string{"s"}, lang.LabelStories, lang.HelpStories},
		{doMock, []string{"m"}, lang.LabelMock, lang.HelpMock},
		{doSet, []string{","}, lang.LabelSettings, lang.HelpSettings},
		{doFaults, []string{"!"}, lang.Message{}, lang.HelpFaults},
		{doAsked, []string{"A"}, lang.Message{}, lang.HelpAsked},
		helping(),
		{doQuit, []string{"q", "esc"}, lang.LabelQuit, lang.HelpQuit},
		{doStats, []string{"i"}, lang.LabelStats, lang.HelpStats},
	}, moving())
}

// aside are the keys of a card that are neither answer nor grade.
func aside() []binding {
	return []binding{
		{doSuspend, []string{"s"}, lang.Message{}, lang.HelpSuspend},
		{doBury, []string{"b"}, lang.Message{}, lang.HelpBury},
		{doBack, []string{"q", "esc"}, lang.LabelStop, lang.HelpStop},
		{doFlag, []string{"f"}, lang.LabelFlag, lang.HelpFlag},
		{doNote, []string{"n"}, lang.Message{}, lang.HelpNote},
		{doCopy, []string{"y"}, lang.Message{}, lang.HelpCopy},
		{doTests, []string{"c"}, lang.Message{}, lang.HelpTests},
		{doEdit, []string{"E"}, lang.Message{}, lang.HelpEdit},
		{doSearch, []string{"/"}, lang.LabelSearch, lang.HelpSearch},
		helping(),
	}
}

func grading() []binding {
	return []binding{
		{doAgain, []string{"1"}, lang.Message{}, lang.HelpAgain},
		{doHard, []string{"2"}, lang.Message{}, lang.HelpHard},
		{doGood, []string{"3"}, lang.Message{}, lang.HelpGood},
		{doEasy, []string{"4"}, lang.Message{}, lang.HelpEasy},
	}
}

func askQuestionKeys() []binding {
	return joined([]binding{
		{doSure, []string{"enter", "space"}, lang.LabelSure, lang.HelpSure},
		{doShaky, []string{"-"}, lang.LabelShaky, lang.HelpShaky},
		{doUnknown, []string{"0"}, lang.LabelUnknown, lang.HelpUnknown},
		{doType, []string{"t"}, lang.LabelType, lang.HelpType},
	}, undoing(lang.LabelUndo), aside(), grading(), moving())
}

func askFactKeys() []binding {
	return joined([]binding{
		{doReveal, []string{"space", "enter"}, lang.LabelReveal, lang.HelpReveal},
		{doUnknown, []string{"0"}, lang.Message{}, lang.HelpUnknown},
	}, undoing(lang.LabelUndo), aside(), grading(), moving())
}

func typeKeys() []binding {
	return []binding{
		{doHandIn, []string{"ctrl+s", "alt+enter", "ctrl+d"}, lang.LabelHandIn, lang.HelpHandIn},
		{doBack, []string{"esc"}, lang.LabelStopTyping, lang.HelpStopTyping},
		{doUndo, []string{"ctrl+_", "alt+u"}, lang.LabelUndo, lang.HelpUndoText},
	}
}

func confideKeys() []binding {
	return []binding{
		{doSure, []string{"enter", "space"}, lang.LabelConfident, lang.HelpSure},
		{doShaky, []string{"-"}, lang.LabelShaky, lang.HelpShaky},
		{doUnknown, []string{"0"}, lang.LabelUnknown, lang.HelpUnknown},
		{doBack, []string{"esc"}, lang.LabelTypeOn, lang.HelpTypeOn},
		helping(),
	}
}

// answering are the keys of a question whose answer is shown.
func answering() []binding {
	return []binding{
		{doFlip, []string{"v"}, lang.LabelFlip, lang.HelpFlip},
		{doOwn, []string{"e"}, lang.LabelOwn, lang.HelpOwn},
		{doAttempts, []string{"a"}, lang.LabelAttempts, lang.HelpAttempts},
	}
}

// tickKeys hold while points are ticked: j is "not said", and the arrows
// move.
func tickKeys() []binding {
	return joined([]binding{
		{doSaid, []string{"space"}, lang.LabelSaid, lang.HelpSaid},
		{doMissed, []string{"j"}, lang.LabelMissed, lang.HelpMissed},
		{doUp, []string{"up", "left", "k"}, lang.Message{}, lang.HelpPointUp},
		{doDown, []string{"down", "right"}, lang.Message{}, lang.HelpPointDown},
		{doAccept, []string{"enter"}, lang.LabelAccept, lang.HelpAccept},
	}, grading(), answering(), undoing(lang.LabelUndo), []binding{
		{doPageUp, []string{"pgup"}, lang.Message{}, lang.HelpPageUp},
		{doPageDn, []string{"pgdown"}, lang.Message{}, lang.HelpPageDown},
	}, aside())
}

// gradeKeys hold once every point is ticked, and on cards without points.
// follow: there is something that would be asked next.
func gradeKeys(fact, follow bool) []binding {
	accept := binding{doAccept, []string{"enter"}, lang.LabelAccept, lang.HelpAccept}
	page := binding{doPageDn, []string{"space", "pgdown"}, lang.LabelPage, lang.HelpPageDown}
	if fact {
		accept.keys = []string{"space", "enter"}
		accept.label = lang.LabelGood
		page = binding{doPageDn, []string{"pgdown"}, lang.Message{}, lang.HelpPageDown}
	}
	var more []binding
	if !fact {
		more = answering()
	}
	if follow {
		more = append([]binding{{doFollowed, []string{"o"}, lang.LabelFollowed, lang.HelpFollowed}}, more...)
	}
	return joined([]binding{accept}, grading(), more, undoing(lang.LabelUndo), []binding{
		page,
		{doPageUp, []string{"pgup"}, lang.Message{}, lang.HelpPageUp},
		{doUp, []string{"up", "k", "left"}, lang.Message{}, lang.HelpUp},
		{doDown, []string{"down", "j", "right"}, lang.Message{}, lang.HelpDown},
		{doTop, []string{"g", "home"}, lang.Message{}, lang.HelpTop},
		{doEnd, []string{"G", "end"}, lang.Message{}, lang.HelpEnd},
	}, aside())
}

// writingKeys hold while a longer text is written.
func writingKeys() []binding {
	return []binding{
		{doHandIn, []string{"ctrl+s", "alt+enter", "ctrl+d"}, lang.LabelSave, lang.HelpSaveText},
		{doBack, []string{"esc"}, lang.LabelLeave, lang.HelpLeaveText},
		{doEdit, []string{"ctrl+o"}, lang.LabelEditor, lang.HelpEditText},
		{doUndo, []string{"ctrl+_", "alt+u"}, lang.LabelUndo, lang.HelpUndoText},
		{doHelp, []string{"f1"}, lang.LabelHelp, lang.HelpHelp},
	}
}

func queryKeys() []binding {
	return []binding{
		{doOpen, []string{"enter"}, lang.LabelList, lang.HelpList},
		{doDown, []string{"down"}, lang.Message{}, lang.HelpList},
		{doBack, []string{"esc"}, lang.LabelBack, lang.HelpBack},
	}
}

func browseKeys(fromDrill bool) []binding {
	sessions := []binding{
		{doStart, []string{"p"}, lang.LabelPractise, lang.HelpPractise},
		{doCram, []string{"c"}, lang.LabelCram, lang.HelpCram},
	}
	if fromDrill {
		sessions = nil
	}
	return joined([]binding{
		{doOpen, []string{"enter", "space"}, lang.LabelRead, lang.HelpRead},
		{doSearch, []string{"/"}, lang.LabelSearch, lang.HelpSearch},
	}, sessions, []binding{
		{doSuspend, []string{"s"}, lang.LabelSuspend, lang.HelpSuspend},
		{doBury, []string{"b"}, lang.Message{}, lang.HelpBury},
		{doFlag, []string{"f"}, lang.LabelFlag, lang.HelpFlag},
		{doNote, []string{"n"}, lang.Message{}, lang.HelpNote},
		{doOwn, []string{"e"}, lang.Message{}, lang.HelpOwn},
		{doAttempts, []string{"a"}, lang.Message{}, lang.HelpAttempts},
		{doEdit, []string{"E"}, lang.Message{}, lang.HelpEdit},
		{doAsked, []string{"A"}, lang.Message{}, lang.HelpAsked},
		helping(), backing(),
	}, moving())
}

func summaryKeys() []binding {
	return joined([]binding{
		{doOpen, []string{"enter", "space", "q", "esc"}, lang.LabelHome, lang.HelpHome},
	}, undoing(lang.LabelUndo), []binding{helping()}, moving())
}

// attemptsKeys depend on how many versions there are of the own answer.
func attemptsKeys(versions int) []binding {
	more := []binding{{doOwn, []string{"e"}, lang.LabelOwn, lang.HelpOwn}, {doStories, []string{"s"}, lang.LabelStories, lang.HelpTellable}}
	if versions > 0 {
		more = append(more, binding{doSkeleton, []string{"v"}, lang.LabelSkeleton, lang.HelpSkeleton})
	}
	if versions > 1 {
		more = append(more,
			binding{doOlder, []string{"left", "["}, lang.LabelOlder, lang.HelpOlder},
			binding{doNewer, []string{"right", "]"}, lang.LabelNewer, lang.HelpNewer},
			binding{doRestore, []string{"r"}, lang.LabelRestore, lang.HelpRestore})
	}
	return joined(more, []binding{helping(), backing()}, moving())
}

func settingsKeys() []binding {
	return joined([]binding{
		{doChange, []string{"enter", "space"}, lang.LabelChange, lang.HelpChange},
		{doReset, []string{"r"}, lang.LabelReset, lang.HelpReset},
		{doMore, []string{"tab"}, lang.LabelAll, lang.HelpAllSettings},
		helping(), backing(),
	}, moving())
}

func valueKeys() []binding {
	return []binding{
		{doHandIn, []string{"enter", "ctrl+s"}, lang.LabelSave, lang.HelpSaveValue},
		{doBack, []string{"esc"}, lang.LabelCancel, lang.HelpCancel},
	}
}

func readingKeys(card bool) []binding {
	keys := []binding{backing()}
	if card {
		keys = append(keys, binding{doTests, []string{"c"}, lang.LabelTests, lang.HelpTests},
			binding{doOwn, []string{"e"}, lang.LabelOwn, lang.HelpOwn}, binding{doAttempts, []string{"a"}, lang.LabelAttempts, lang.HelpAttempts},
			binding{doStories, []string{"s"}, lang.LabelStories, lang.HelpTellable})
	}
	return joined(keys, moving())
}

// keyTable names every screen's keys, for the tests and the list in the
// README.
func keyTable() map[string][]binding {
	table := map[string][]binding{
		"first": firstKeys(), "home": homeKeys(true, true, true, true), "interview": meetingKeys(true), "checklists": checklistKeys(), "decks": deckChoiceKeys(), "line": entryKeys(lang.Message{}), "date": entryKeys(lang.LabelNone), "ask": askQuestionKeys(), "ask fact": askFactKeys(),
		"type": typeKeys(), "confide": confideKeys(), "tick": tickKeys(), "grade": gradeKeys(false, true),
		"grade fact": gradeKeys(true, false), "writing": writingKeys(), "summary": summaryKeys(),
		"attempts": attemptsKeys(2), "query": queryKeys(), "browse": browseKeys(false),
		"settings": settingsKeys(), "value": valueKeys(), "reading": readingKeys(true),
		"stories": bankKeys(), "story": taleKeys(), "write story": tellingKeys(), "part": partKeys(true), "pick": pickKeys(),
		"questions": answerableKeys(), "stories of a card": tellableKeys(), "coverage": coverageKeys(), "numbers": ledger{}.keys(),
		"asked": askedKeys(), "skim": skimKeys(),
		"statistics": statsKeys(), "standings": statsKeys(statsChoice()), "card statistics": statsKeys(statsCard()),
	}
	maps.Copy(table, mockKeyTable())
	return table
}
