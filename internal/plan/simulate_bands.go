package plan

// A BandRow says how often the bands of plans held what came, over all
// situations of one family of learners, or of all.
type BandRow struct {
	Learner      string // "" for all together
	Forecasts    int
	Within       float64 // share of them
	Below, Above float64
}

// SimulateBands lets people prepare by the chosen policy and compares what
// each plan of the first evening, of the last, and of the three at a quarter,
// half and three quarters of the way expected of questions and of facts with
// the mean recall at the hour of the interview. The last row is all learners
// together. Every situation has people of its own: what is in doubt is mostly
// the person.
func SimulateBands(cfg SimConfig) []BandRow {
	cfg = cfg.complete()
	var rows []BandRow
	var total bandCount
	for _, learner := range cfg.Learners {
		var n bandCount
		person := 0
		for _, days := range cfg.Days {
			for _, minutes := range cfg.Minutes {
				s := situation{days, minutes, cfg.Questions, cfg.Facts}
				for range cfg.Runs {
					n = n.plus(watchBands(newWorld(s, learner, cfg.dice(learner, person))))
					person++
				}
			}
		}
		total = total.plus(n)
		rows = append(rows, n.row(learner))
	}
	return append(rows, total.row(""))
}

type bandCount struct{ all, below, above int }

func (n bandCount) plus(o bandCount) bandCount {
	return bandCount{n.all + o.all, n.below + o.below, n.above + o.above}
}

func (n bandCount) row(learner string) BandRow {
	r := BandRow{Learner: learner, Forecasts: n.all}
	if n.all > 0 {
		r.Below, r.Above = float64(n.below)/float64(n.all), float64(n.above)/float64(n.all)
		r.Within = 1 - r.Below - r.Above
	}
	return r
}

// watchBands runs one person and judges their plans.
func watchBands(w *world) bandCount {
	var outlooks []Outlook
	w.watch = func(k int, best *walk) {
		for _, at := range []int{0, w.days / 4, w.days / 2, w.days * 3 / 4, w.days - 1} {
			if k == at {
				outlooks = append(outlooks, best.outlook())
				return
			}
		}
	}
	end := run(w, contenders()[0])
	var n bandCount
	for _, o := range outlooks {
		for s, e := range [...]Expected{o.Facts, o.Questions} {
			if e.Cards == 0 {
				continue
			}
			n.all++
			switch real := end.recall[s]; {
			case real < e.Low:
				n.below++
			case real > e.High:
				n.above++
			}
		}
	}
	return n
}
