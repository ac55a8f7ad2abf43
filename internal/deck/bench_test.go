package deck

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"
)

// chineseDeck builds a deck of n cards: a third questions with all slots, a
// third rows of tables, a third plain flashcards without ids.
func chineseDeck(n int) []byte {
	var b strings.Builder
	b.WriteString("---\ndeck: bench\ntitle: 客服经理面试\nlang: zh\n---\n# 客服经理面试\n")
	for i := range n / 3 {
		fmt.Fprintf(&b, `
## 第 %[1]d 节
<!-- kind: behavioral; points: 10; prep: 30s; answer: 2m; focus: 危机处理 -->
### 两名骨干为分工闹僵，第 %[1]d 次你怎么处理的？
<!-- id: b%[1]d; competencies: conflict lead; covers: D1-B2 -->
- 起因是什么？
- 你自己做了哪几步？

#### 要点
- [ ] (1) 交代团队规模、两人职责和影响 `+"`S`"+`
  - “售后组三十二人，大促前两周，两位组长互相退单。”
- [ ] (3!) 当面定下谁负责、谁配合、哪天复核 `+"`A`"+`
  - ? 如果其中一位不同意这样分呢？
- [ ] (1) 结果有口径和观察期 `+"`R`"+`
#### 参考答案
那年我在一家商用净水公司管 41 人的售后。一家连锁幼儿园，26 个园都装我们的机器，有个园的接头半夜崩开。

我当晚让 26 个园全部关阀，改送桶装水，这一项花了 3 万多，是找总经理特批的。
#### 误区
- 各打五十大板
#### 追问
- 其中一位还是要走，你留不留？
#### 评分锚
| 5 | 3 | 1 |
|---|---|---|
| 说得出权限、否掉的方案和它的代价 | 自己做的几步讲得清 | 讲的是公司怎么处理 |

## 指标 %[1]d
<!-- kind: metric; cards: table -->
| 术语 | 公式 | 注意 |
|---|---|---|
| 首次解决率 %[1]d | 首次解决 ÷ 全部问题 | 要有窗口，比如 72 小时 |

## 没有编号的卡片 %[1]d 是什么？
七天无理由退货从签收次日算起，{{c1::定作}}、鲜活易腐的除外。
`, i)
	}
	return []byte(b.String())
}

// BenchmarkParse10000 parses one deck of 10,000 cards.
func BenchmarkParse10000(b *testing.B) {
	src := chineseDeck(10000)
	b.SetBytes(int64(len(src)))
	b.ReportAllocs()
	for b.Loop() {
		if d, _ := Parse("x.md", "x", src); len(d.Cards) < 9999 {
			b.Fatal(len(d.Cards))
		}
	}
}

// BenchmarkLoad10000 loads the same number from a hundred files.
func BenchmarkLoad10000(b *testing.B) {
	fsys := fstest.MapFS{}
	for i := range 100 {
		src := strings.Replace(string(chineseDeck(100)), "deck: bench", fmt.Sprintf("deck: bench%d", i), 1)
		fsys[fmt.Sprintf("d%d.md", i)] = &fstest.MapFile{Data: []byte(src)}
	}
	b.ReportAllocs()
	for b.Loop() {
		if decks, _, err := Load(fsys, ""); err != nil || len(decks) != 100 {
			b.Fatal(len(decks), err)
		}
	}
}
