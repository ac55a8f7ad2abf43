package tui

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"rehearse/internal/asked"
	"rehearse/internal/card"
	"rehearse/internal/interview"
	"rehearse/internal/mock"
	"rehearse/internal/plan"
	"rehearse/internal/review"
	"rehearse/internal/schedule"
	"rehearse/internal/stats"
	"rehearse/internal/story"
)

// fake is a collection in memory: a log of actions, and states replayed from
// it with the real scheduler.
type fake struct {
	cards   []card.Card
	titles  map[string]string
	set     schedule.Settings
	log     []review.Action
	facts   map[string]string
	now     func() time.Time
	serial  int
	fail    error // what the next Save returns
	blind   error // what looking for a draft returns
	queries int
	edit    func(*fake) // what an editor does to the decks
	drafts  map[string]string
	meet    []interview.Interview
	asked   schedule.Filter // of the last queue
	mocks   []mock.Interview
	own     map[card.Key][]review.Version
	stories []story.Story
	unread  []string
	noted   []asked.Question
}

func newFake(now func() time.Time, cards ...card.Card) *fake {
	set := schedule.DefaultSettings()
	set.Fuzz = false
	set.Role = schedule.AllRoles
	return &fake{cards: cards, titles: map[string]string{"cs": "客服经理面试", "m": "指标与公式"}, set: set, facts: map[string]string{}, now: now, drafts: map[string]string{}, own: map[card.Key][]review.Version{}}
}

func (f *fake) scheduler() *schedule.Scheduler {
	s, err := schedule.New(f.set)
	if err != nil {
		panic(err)
	}
	return s
}

func (f *fake) day() review.Day { return schedule.StudyDay(f.now(), f.set.DayStart) }

func (f *fake) State(k card.Key) review.State {
	var rs []review.Review
	for _, a := range f.log {
		if a.Review != nil && a.Review.Card == k {
			rs = append(rs, *a.Review)
		}
	}
	return f.scheduler().Replay(k, rs)
}

func (f *fake) Card(k card.Key) (*card.Card, bool) {
	for i := range f.cards {
		if f.cards[i].Key == k {
			return &f.cards[i], true
		}
	}
	return nil, false
}

func (f *fake) Queue(_ context.Context, filter schedule.Filter) (schedule.Queue, error) {
	f.queries++
	f.asked = filter
	var cands []schedule.Candidate
	for i, c := range f.cards {
		if len(filter.Decks) > 0 && filter.Decks[0] != c.Deck() {
			continue
		}
		suspended, _, _, _ := f.Flags(c.Key)
		cands = append(cands, schedule.Candidate{Key: c.Key, Kind: c.Kind, Question: c.IsQuestion(), Section: c.Deck(),
			Weight: c.Weight(), Position: i, State: f.State(c.Key), Suspended: suspended})
	}
	l := schedule.Limits{Budget: time.Duration(f.set.Minutes)*time.Minute + filter.Extra, New: f.set.NewPerDay}
	return schedule.Build(cands, l, f.now(), f.day()), nil
}

func (f *fake) Overview(ctx context.Context) (schedule.Overview, error) {
	q, err := f.Queue(ctx, schedule.Filter{})
	o := schedule.Overview{Now: f.now(), Day: f.day(), Minutes: time.Duration(f.set.Minutes) * time.Minute, Tonight: q.Totals()}
	for _, a := range f.log {
		if a.Review != nil {
			o.Today.Reviews++
			o.Today.Facts++
		}
	}
	for _, e := range q.Entries {
		if c, _ := f.Card(e.Key); e.Question && o.First == "" {
			o.First, o.FirstKey = c.Title, c.Key
		}
	}
	for _, slug := range []string{"cs", "m"} {
		d := schedule.DeckCount{Deck: slug, Title: f.titles[slug], Group: map[string]string{"cs": "role", "m": "facts"}[slug]}
		for _, c := range f.cards {
			if c.Deck() == slug {
				d.Cards++
				if f.State(c.Key).Phase == review.New {
					d.New++
				} else {
					d.Seen++
				}
			}
		}
		if d.Seen > 0 {
			d.RecallSeen = .91
		}
		o.Decks = append(o.Decks, d)
	}
	return o, err
}

func (f *fake) Preview(_ context.Context, k card.Key) ([4]review.State, error) {
	return f.scheduler().Preview(k, f.State(k), review.At(f.now()), f.day()), nil
}

func (f *fake) Missed(_ context.Context, k card.Key) ([]bool, error) {
	for i := len(f.log) - 1; i >= 0; i-- {
		if r := f.log[i].Review; r != nil && r.Card == k {
			return r.Points, nil
		}
	}
	return nil, nil
}

func (f *fake) Save(_ context.Context, a review.Action) (review.Action, error) {
	if f.fail != nil {
		return a, f.fail
	}
	f.serial++
	if a.Review != nil {
		r := *a.Review
		r.ID, r.At, r.Day = review.ID(fmt.Sprint("r", f.serial)), review.At(f.now()), f.day()
		a.Review = &r
		delete(f.drafts, review.DraftOf(review.AttemptDraft, string(r.Card)))
	} else {
		fact := *a.Fact
		fact.At = review.At(f.now()) + review.Instant(f.serial)
		a.Fact = &fact
		f.facts[fact.Key] = fact.Value
	}
	f.log = append(f.log, a)
	return a, nil
}

func (f *fake) OwnAnswer(k card.Key) (string, review.Instant) {
	if all := f.own[k]; len(all) > 0 {
		return all[0].Text, all[0].At
	}
	return "", 0
}

func (f *fake) OwnAnswers(_ context.Context, k card.Key) ([]review.Version, error) {
	return f.own[k], nil
}

func (f *fake) SaveOwnAnswer(_ context.Context, k card.Key, text string) error {
	if f.fail != nil {
		return f.fail
	}
	f.own[k] = append([]review.Version{{Text: text, At: review.At(f.now())}}, f.own[k]...)
	delete(f.drafts, review.DraftOf(review.AnswerDraft, string(k)))
	return nil
}

func (f *fake) Interviews() []interview.Interview { return f.meet }

func (f *fake) Interview() (interview.Interview, bool) { return interview.Standing(f.meet, f.now()) }

func (f *fake) SaveInterview(_ context.Context, i interview.Interview) (interview.Interview, error) {
	if f.fail != nil {
		return i, f.fail
	}
	if i.ID == "" {
		i.ID = fmt.Sprint("i", len(f.meet)+1)
	}
	f.meet = append(slices.DeleteFunc(slices.Clone(f.meet), func(o interview.Interview) bool { return o.ID == i.ID }), i)
	return i, nil
}

func (f *fake) planInput(minutes time.Duration) (plan.Input, bool) {
	i, ok := f.Interview()
	in := plan.Input{Scheduler: f.scheduler(), Now: f.now(), Today: f.day(), Interview: i.At(f.now().Location()), Minutes: minutes, Goal: i.Goal}
	for n, c := range f.cards {
		in.Cards = append(in.Cards, schedule.Candidate{Key: c.Key, Kind: c.Kind, Question: c.IsQuestion(), Section: c.Deck(),
			Weight: c.Weight(), Position: n, State: f.State(c.Key)})
	}
	return in, ok
}

func (f *fake) Prospect(context.Context) (interview.Prospect, bool, error) {
	in, ok := f.planInput(time.Duration(f.set.Minutes) * time.Minute)
	if !ok {
		return interview.Prospect{}, false, nil
	}
	p := interview.Prospect{Plan: plan.Make(in)}
	p.Interview, _ = f.Interview()
	p.Tonight = p.Plan.Queue.Totals()
	for _, e := range p.Plan.Queue.Entries {
		if e.Question && p.First == "" {
			p.First = e.Key
		}
	}
	p.Competencies = p.Plan.By(in.Cards, func(k card.Key) []string {
		c, _ := f.Card(k)
		return c.Competencies
	})
	p.Decks = p.Plan.By(in.Cards, func(k card.Key) []string { return []string{k.Deck()} })
	p.Due = p.Interview.Due(f.Checklists(), f.now())
	return p, true, nil
}

func (f *fake) Reach(_ context.Context, minutes time.Duration) (plan.Outlook, bool, error) {
	in, ok := f.planInput(minutes)
	if !ok {
		return plan.Outlook{}, false, nil
	}
	return plan.Reach(in, minutes), true, nil
}

func (f *fake) Checklists() []*card.Card {
	return []*card.Card{
		{Key: "day/week", Kind: card.Checklist, When: "-7d", Title: "一周前", Answer: "- [ ] 读 50 条公开评价，记下抱怨最多的两件事\n- [ ] 用一句话写下公司卖什么、卖给谁\n"},
		{Key: "day/eve", Kind: card.Checklist, When: "-1d", Title: "前一天", Answer: "- [ ] 打印三份简历\n"},
		{Key: "day/after", Kind: card.Checklist, When: "+24h", Title: "之后", Answer: "- [ ] 发一封感谢信\n"},
	}
}

func (f *fake) PracticeDecks() []schedule.DeckCount {
	return []schedule.DeckCount{{Deck: "cs", Title: f.titles["cs"], Cards: 20}, {Deck: "m", Title: f.titles["m"], Cards: 35}}
}

func (f *fake) Draft(_ context.Context, key string) (string, error) {
	return f.drafts[key], f.blind
}

func (f *fake) SaveDraft(_ context.Context, key, text string) error {
	if f.fail != nil {
		return f.fail
	}
	if f.drafts[key] = text; text == "" {
		delete(f.drafts, key)
	}
	return nil
}

func (f *fake) Attempts(_ context.Context, k card.Key) ([]review.Attempt, error) {
	var out []review.Attempt
	for i := len(f.log) - 1; i >= 0; i-- {
		if a := f.log[i].Attempt; a != nil && a.Card == k {
			t := *a
			t.At = f.log[i].Review.At
			out = append(out, t)
		}
	}
	return out, nil
}

func (f *fake) Undo(context.Context) (review.Action, bool, error) {
	if len(f.log) == 0 {
		return review.Action{}, false, nil
	}
	last := f.log[len(f.log)-1]
	f.log = f.log[:len(f.log)-1]
	if last.Fact != nil {
		f.facts[last.Fact.Key] = ""
		for _, a := range f.log {
			if a.Fact != nil && a.Fact.Key == last.Fact.Key {
				f.facts[a.Fact.Key] = a.Fact.Value
			}
		}
	}
	return last, true, nil
}

func (f *fake) Redo(ctx context.Context, a review.Action) (review.Action, error) {
	return f.Save(ctx, a)
}

func (f *fake) Set(_ context.Context, name, value string) error { return f.set.Set(name, value) }

func (f *fake) Flags(k card.Key) (suspended, buried, flagged bool, note string) {
	v := func(name string) string { return f.facts[review.CardFact(name, k)] }
	return v("suspend") != "", v("bury") != "", v("flag") != "", v("note")
}

func (f *fake) Settings() schedule.Settings { return f.set }

func (f *fake) RoleDecks() []schedule.DeckCount {
	return []schedule.DeckCount{{Deck: "cs", Title: f.titles["cs"], Cards: 20}}
}

func (f *fake) Competency(tag string) string {
	return map[string]string{"conflict": "冲突调解", "lead": "领导与影响", "empathy": "共情", "learn": "学习复盘"}[tag]
}

func (f *fake) CompetencyAnchors(string) (strong, weak string) {
	return "分开谈，找利益点，定清分工。", "偏向一方。"
}

func (f *fake) DeckTitle(slug string) string { return f.titles[slug] }

func (f *fake) Find(_ context.Context, query string) ([]card.Key, error) {
	var out []card.Key
	for _, c := range f.cards {
		if strings.Contains(c.Title, query) || strings.Contains(string(c.Key), query) {
			out = append(out, c.Key)
		}
	}
	return out, nil
}

func (f *fake) Reload(context.Context) error {
	if f.edit != nil {
		f.edit(f)
	}
	return nil
}

func (f *fake) Stats(context.Context) (*stats.Collector, error) {
	var cards []stats.Card
	for _, c := range f.cards {
		suspended, _, _, _ := f.Flags(c.Key)
		st := f.State(c.Key)
		cards = append(cards, stats.Card{Key: c.Key, Kind: c.Kind, Question: c.IsQuestion(), Weight: c.Weight(), Competencies: c.Competencies,
			State: st, Recall: f.scheduler().Recall(st, f.now()), Cost: 90 * time.Second, Suspended: suspended})
	}
	out := stats.New(f.day(), cards)
	for _, a := range f.log {
		if a.Review != nil {
			out.Add(*a.Review)
		}
	}
	return out, nil
}

func (f *fake) Faults() []string { return nil }

func (f *fake) Asked() []asked.Question { return f.noted }

func (f *fake) SaveAsked(_ context.Context, q asked.Question) (asked.Question, error) {
	if f.fail != nil {
		return q, f.fail
	}
	if q.ID == "" {
		f.serial++
		q.ID = fmt.Sprint("q", f.serial)
	}
	for i := range f.noted {
		if f.noted[i].ID == q.ID {
			f.noted[i] = q
			c, _ := f.Card(q.Key())
			c.Title, c.Question = q.Text, q.Text
			return q, nil
		}
	}
	f.noted = append(f.noted, q)
	f.cards = append(f.cards, card.Card{Key: q.Key(), Kind: q.Kind, Title: q.Text, Question: q.Text})
	return q, nil
}

func (f *fake) Skim(context.Context, schedule.Filter, time.Duration) ([]card.Key, error) {
	var out []card.Key
	for _, c := range f.cards {
		if c.IsQuestion() {
			out = append(out, c.Key)
		}
	}
	return out, nil
}

var errDisk = errors.New("disk full")

// Cards to practise.

func question(id string) card.Card {
	return card.Card{
		Key: card.Key("cs/" + id), Lang: "zh", Kind: card.Behavioral, Section: []string{"一、行为面试"},
		Title: "两名骨干为分工闹僵，你怎么处理的？", Question: "两名骨干为分工闹僵，你怎么处理的？\n\n- 起因是什么？\n- 你自己做了哪几步？",
		Answer: "我带三十二人的售后组，大促前两周，两位组长互相退单，一天九单。我先**分开谈**，各自复述事实，不当众评对错；然后把赔付归甲、物流索赔归乙，周五复核。两周后互相退单降到每天两单。",
		KeyPoints: []card.KeyPoint{
			{Text: "交代团队规模、两人职责和影响", Weight: 1, Star: 'S', Say: []string{"售后组三十二人，大促前两周。"}},
			{Text: "先分开谈，各自复述事实", Weight: 2, Star: 'A', Probes: []string{"谈的时候你说了什么？"}},
			{Text: "找到原因：退单赔付这一块两人都以为归自己", Weight: 2, Star: 'A'},
			{Text: "当面定下谁负责、谁配合、哪天复核", Weight: 3, Must: true, Star: 'A', Probes: []string{"如果其中一位不同意这样分呢？"}},
			{Text: "结果有口径：互相转单由每天 9 单降到 2 单（看两周）", Weight: 1, Star: 'R', Probes: []string{"这个数怎么量的？"}},
		},
		Why: "看你会不会在压力下把人和事分开。", Pitfalls: []string{"各打五十大板", "直接调走一个"},
		FollowUps: []string{"其中一位还是要走，你留不留？"}, Competencies: []string{"conflict", "lead"}, Points: 10,
		Anchors:    []card.Anchor{{Score: 5, Text: "先查事实再分工，有复核日期"}, {Score: 3, Text: "分了工，没有复核"}, {Score: 1, Text: "只讲道理"}},
		AnswerTime: 2 * time.Minute,
	}
}

func fact(id string) card.Card {
	return card.Card{
		Key: card.Key("m/" + id), Lang: "zh", Kind: card.Metric, Form: card.FromRow, Section: []string{"服务指标"},
		Title: "CSAT 满意度", Question: "CSAT 满意度", Answer: "**公式**：打 4 至 5 分的份数 ÷ 全部收回的份数 × 100%\n\n**注意**：不是平均分。",
		Sources: []string{"Delighted"},
	}
}

// The story bank of a fake is a list; the newest stands first.

func (f *fake) Stories() []story.Story { return f.stories }

func (f *fake) UnreadStories() []string { return f.unread }

func (f *fake) StoriesOf(k card.Key) []story.Story {
	return slices.DeleteFunc(slices.Clone(f.stories), func(s story.Story) bool { return !slices.Contains(s.Cards, k) })
}

func (f *fake) NewStoryID() (string, error) {
	f.serial++
	return fmt.Sprint("s", f.serial), nil
}

func (f *fake) SaveStory(_ context.Context, s story.Story) (story.Story, error) {
	if f.fail != nil {
		return s, f.fail
	}
	s = s.Clean()
	f.stories = append([]story.Story{s}, slices.DeleteFunc(slices.Clone(f.stories), func(o story.Story) bool { return o.ID == s.ID })...)
	delete(f.drafts, storyDraft(s.ID))
	return s, nil
}

func (f *fake) RemoveStory(_ context.Context, id string) error {
	f.stories = slices.DeleteFunc(slices.Clone(f.stories), func(o story.Story) bool { return o.ID == id })
	delete(f.drafts, storyDraft(id))
	return nil
}

func (f *fake) StoryDrafts(context.Context) (map[string]string, error) {
	out := map[string]string{}
	for key, text := range f.drafts {
		if id, ok := strings.CutPrefix(key, storyDraft("")); ok {
			out[id] = text
		}
	}
	return out, nil
}

func (f *fake) StoryQuestions() []story.Question {
	var out []story.Question
	for i := range f.cards {
		if c := &f.cards[i]; c.IsQuestion() {
			out = append(out, story.Question{Card: c.Key, Kind: c.Kind, Competencies: c.Competencies})
		}
	}
	return out
}

func (f *fake) StoryMatrix() story.Matrix { return story.Coverage(f.stories, f.StoryQuestions(), nil) }

func (f *fake) StoryCovering(weak bool) story.Covering {
	return story.Cover(f.stories, f.StoryQuestions(), story.CoverOptions{Weak: weak})
}

func (f *fake) StoryAnswers() []story.Answer {
	var out []story.Answer
	for k, all := range f.own {
		out = append(out, story.Answer{Card: k, Text: all[0].Text})
	}
	return out
}

func (f *fake) CompetencyTags() []string { return []string{"empathy", "conflict", "lead", "learn"} }

// DrawMock draws from the cards of the fake; weakness plays no part.
func (f *fake) DrawMock(_ context.Context, decks []string, s mock.Spec) (mock.Paper, error) {
	var pool []mock.Candidate
	for i := range f.cards {
		if len(decks) == 0 || decks[0] == f.cards[i].Deck() {
			pool = append(pool, mock.Candidate{Card: &f.cards[i]})
		}
	}
	s.Random = 7
	return mock.Draw(pool, s)
}

func (f *fake) SaveMock(ctx context.Context, v mock.Interview) (mock.Interview, error) {
	if f.fail != nil {
		return v, f.fail
	}
	v.ID = review.ID(fmt.Sprint("mock", len(f.mocks)+1))
	for i := range v.Answers {
		if a, ok := v.Action(i); ok {
			if _, err := f.Save(ctx, a); err != nil {
				return v, err
			}
		}
	}
	f.mocks = append(f.mocks, v)
	delete(f.drafts, review.MockDraft)
	return v, nil
}

func (f *fake) Mocks() []mock.Interview { return slices.Clone(f.mocks) }
