package story

// A Text is a short text in both languages.
type Text struct{ Zh, En string }

// In returns the text in a language: Chinese for "zh" and "zh-...", else English.
func (t Text) In(lang string) string {
	if isChinese(lang) {
		return t.Zh
	}
	return t.En
}

// A Slot is an experience that nearly every interview asks for. The six of
// them greet a newcomer whose story bank is still empty.
type Slot struct {
	ID           string // as a story keeps it; never renamed
	Name         Text
	Prompt       Text     // one line that helps to remember such an experience
	Competencies []string // tags it usually carries, of decks/competencies.yaml
}

// Slots lists the six slots in the order in which they are shown.
func Slots() []Slot {
	return []Slot{
		{
			ID: "recovery", Name: Text{"投诉扭转", "A complaint turned around"},
			Prompt:       Text{"哪位客户本来要走、要闹大，最后是因为你做的哪一步留了下来？", "Which customer was about to leave or go public, and what did you do that kept them?"},
			Competencies: []string{"deescalate", "empathy", "ownership", "crisis"},
		},
		{
			ID: "conflict", Name: Text{"冲突", "A conflict"},
			Prompt:       Text{"和同事或别的部门闹僵过吗？各自在意什么，最后怎么定的？", "When were you stuck with a colleague or another team? What did each side care about, and what was settled?"},
			Competencies: []string{"conflict", "listen", "crossteam"},
		},
		{
			ID: "improvement", Name: Text{"改进", "An improvement"},
			Prompt:       Text{"哪个流程被你改过？改前改后各是什么数，怎么量的？", "Which process did you change? What was the number before and after, and how was it measured?"},
			Competencies: []string{"process", "analyze", "metrics"},
		},
		{
			ID: "failure", Name: Text{"失败", "A failure"},
			Prompt:       Text{"哪个决定是你做错的？代价是什么，后来哪件事你换了做法？", "Which decision of yours was wrong? What did it cost, and what have you done differently since?"},
			Competencies: []string{"learn", "ownership", "resilience"},
		},
		{
			ID: "people", Name: Text{"带人", "Bringing someone along"},
			Prompt:       Text{"你带过谁，从不会到会？你改了他的哪一个具体动作？", "Whom did you help from struggling to able? Which one behaviour did you work on?"},
			Competencies: []string{"coach", "lead", "empathy"},
		},
		{
			ID: "refusal", Name: Text{"合规拒绝", "A refusal by the rules"},
			Prompt:       Text{"什么时候你对客户或上级说过“不行”？依据哪条规定，又指了哪条路？", "When did you say no to a customer or a superior? By which rule, and which way did you offer instead?"},
			Competencies: []string{"privacy", "policy", "values"},
		},
	}
}
