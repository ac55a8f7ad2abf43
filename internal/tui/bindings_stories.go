package tui

import "rehearse/internal/lang"

// What keys do in the story bank, beside what they do elsewhere.
const (
	doStories  act = "stories"
	doWrite    act = "write-story"
	doRemove   act = "remove-story"
	doCoverage act = "coverage"
	doLedger   act = "ledger"
	doLink     act = "link"
	doLinked   act = "linked-only"
	doNextPart act = "next-part"
	doKeep     act = "save-story"
)

// saving keeps a story, from wherever one is in it.
func saving(do act) binding {
	return binding{do, []string{"ctrl+s"}, lang.LabelSave, lang.HelpSaveStory}
}

// bankKeys are the keys of the list of stories.
func bankKeys() []binding {
	return joined([]binding{
		{doOpen, []string{"enter", "space"}, lang.LabelOpen, lang.HelpOpenStory},
		{doNew, []string{"n"}, lang.LabelNewStory, lang.HelpNewStory},
		{doWrite, []string{"e"}, lang.LabelWriteStory, lang.HelpWriteStory},
		{doCoverage, []string{"c"}, lang.LabelCoverage, lang.HelpCoverage},
		{doRemove, []string{"x"}, lang.Message{}, lang.HelpRemoveStory},
		{doUndo, []string{"u", "z"}, lang.Message{}, lang.HelpStoryBack},
		helping(), backing(),
	}, moving())
}

// taleKeys are the keys of one story.
func taleKeys() []binding {
	return joined([]binding{
		{doWrite, []string{"e"}, lang.LabelWriteStory, lang.HelpWriteStory},
		{doLink, []string{"a"}, lang.LabelLink, lang.HelpLink},
		{doOpen, []string{"enter", "space"}, lang.LabelQuestions, lang.HelpQuestions},
		helping(), backing(),
	}, moving())
}

// tellingKeys are the keys of the form of a story.
func tellingKeys() []binding {
	return joined([]binding{
		{doOpen, []string{"enter", "space"}, lang.LabelWritePart, lang.HelpWritePart},
		saving(doKeep),
		{doEdit, []string{"ctrl+o"}, lang.LabelEditor, lang.HelpEditStory},
		helping(),
		{doBack, []string{"q", "esc"}, lang.LabelBack, lang.HelpLeaveText},
	}, moving())
}

// partKeys hold while a part of a story is written; a title has one line, so
// Enter ends it.
func partKeys(title bool) []binding {
	next := binding{doNextPart, []string{"tab"}, lang.LabelNext, lang.HelpNextPart}
	if title {
		next.keys = []string{"enter", "tab"}
	}
	return []binding{
		next, saving(doHandIn),
		{doBack, []string{"esc"}, lang.LabelParts, lang.HelpParts},
		{doEdit, []string{"ctrl+o"}, lang.LabelEditor, lang.HelpEditStory},
		{doUndo, []string{"ctrl+_", "alt+u"}, lang.LabelUndo, lang.HelpUndoText},
		{doHelp, []string{"f1"}, lang.Message{}, lang.HelpHelp},
	}
}

// pickKeys are the keys of a list to tick.
func pickKeys() []binding {
	return joined([]binding{
		{doToggle, []string{"space"}, lang.LabelToggle, lang.HelpToggle},
		{doAccept, []string{"enter"}, lang.LabelDone, lang.HelpPicked},
		{doSearch, []string{"/"}, lang.LabelSearch, lang.HelpPickSearch},
		saving(doKeep), helping(),
		{doBack, []string{"q", "esc"}, lang.LabelBack, lang.HelpPicked},
	}, moving())
}

// answerableKeys are the keys of the questions of a story.
func answerableKeys() []binding {
	return joined([]binding{
		{doOpen, []string{"enter", "space"}, lang.LabelRead, lang.HelpRead},
		{doLink, []string{"a"}, lang.LabelLink, lang.HelpLink},
		helping(), backing(),
	}, moving())
}

// tellableKeys are the keys of the stories for a question.
func tellableKeys() []binding {
	return joined([]binding{
		{doToggle, []string{"space"}, lang.LabelToggle, lang.HelpToggleStory},
		{doOpen, []string{"enter"}, lang.LabelOpen, lang.HelpOpenStory},
		{doNew, []string{"n"}, lang.LabelNewStory, lang.HelpNewStory},
		helping(), backing(),
	}, moving())
}

// coverageKeys are the keys of what the stories cover.
func coverageKeys() []binding {
	return joined([]binding{
		{doLinked, []string{"v"}, lang.LabelLinked, lang.HelpLinked},
		{doLedger, []string{"n"}, lang.LabelLedger, lang.HelpLedger},
		helping(), backing(),
	}, moving())
}
