package lang

// Skimming skeletons.
var (
	OptSkim    = Message{"每道题看 10 秒骨架，不记入进度", "skim the skeletons, ten seconds a question; nothing is recorded"}
	SkimPlace  = Message{"%d/%d，还有 %d 秒", "%d/%d, %d s left"}
	SkimPaused = Message{"%d/%d，停着", "%d/%d, paused"}
	SkimOwn    = Message{"我的骨架", "My skeleton"}
	SkimPoints = Message{"要点（还没有自己的版本）", "Key points (no version of yours yet)"}
	SkimModel  = Message{"示范的骨架（还没有自己的版本）", "The model (no version of yours yet)"}
	SkimBare   = Message{"还没有骨架。练这道题时按 e，写自己的版本。", "There is no skeleton yet. Press e while practising it, and write your version."}
	SkimDone   = Message{"看了 %d 道题的骨架，没有记入进度。", "Skimmed %d question{|s}; nothing was recorded."}
	SkimNone   = Message{"没有合适的题可以看骨架。", "There is no question to skim."}
	PlainSkim  = Message{"Enter 下一题，b 上一题，q 结束", "Enter next, b back, q ends"}
	PlainLast  = Message{"最后一题。Enter 结束，b 上一题", "The last one. Enter ends, b back"}

	LabelSkimNext  = Message{"下一题", "next"}
	LabelSkimBack  = Message{"上一题", "back"}
	LabelSkimPause = Message{"停/走", "pause"}
	LabelSkimEnd   = Message{"结束", "end"}
	HelpSkimNext   = Message{"下一题", "the next question"}
	HelpSkimBack   = Message{"回到上一题", "back to the question before"}
	HelpSkimPause  = Message{"停住；再按一次接着走", "stop the clock; once more lets it go on"}
	HelpSkimEnd    = Message{"结束，回主屏", "end, to the home screen"}

	ErrTogether  = Message{"%s 和 %s 不能一起用。", "%s and %s do not go together."}
	HintTogether = Message{"去掉其中一个。", "Leave one of them out."}
)
