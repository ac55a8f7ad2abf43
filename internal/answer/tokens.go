package answer

import (
	"strings"
	"unicode/utf8"

	"github.com/rivo/uniseg"
)

func join(pieces []string) string { return strings.Join(pieces, "") }

func cut(text string, list []stretch) []string {
	pieces := make([]string, len(list))
	for i, s := range list {
		pieces[i] = s.of(text)
	}
	return pieces
}

// tokens splits a text into what must not be torn apart: Latin words, numbers
// with their units, and single characters as people see them.
func tokens(text string) []string {
	var list []string
	whole := words(text)
	for i := 0; i < len(text); {
		for len(whole) > 0 && whole[0].start < i {
			whole = whole[1:]
		}
		end := 0
		if len(whole) > 0 && whole[0].start == i && whole[0].kind != hanWord {
			end = whole[0].end()
			if whole[0].kind == numberWord {
				end = unit(text, end)
			}
		} else {
			cluster, _, _, _ := uniseg.FirstGraphemeClusterInString(text[i:], -1)
			end = i + len(cluster)
		}
		list = append(list, text[i:end])
		i = end
	}
	return list
}

// measures is the characters that are the unit of the number before them, or
// its beginning.
const measures = "万亿千百十个位人名单通次件天周月年小分秒点号倍条张台户家笔份元块角页封遍轮级层道批箱趟岁成折组部门种项期日时半多%％‰℃°"

// unit returns where the number that ends at i ends with its unit: 12.6 万元,
// 30%, 412 台, 45 分钟.
func unit(text string, i int) int {
	end := i
	if strings.HasPrefix(text[end:], " ") {
		end++
	}
	for n := 0; end < len(text) && n < 3; n++ {
		r, size := utf8.DecodeRuneInString(text[end:])
		folded := fold(r)
		if !strings.ContainsRune(measures, folded) && !(n > 0 && strings.ContainsRune("钟时月期元", folded)) {
			break
		}
		end += size
		i = end
	}
	return i
}
