package proof

import (
	"regexp"
	"strings"
	"sync"
)

// allowed is the Latin words that Chinese decks may use: terms of the field,
// frames, standards, companies, and everyday loans. Case counts for the
// everyday ones only as it stands here.
const allowed = `
AHT FCR CSAT NPS CES SLA IVR ACW ACD WFM QA QM KPI OKR ASA FRT TTR TTA FTE CTI CPO RFM LTV ARPU ROI GMV SKU SOP SLO CPH SL VOC VoC CSR BPO KA
CRM ERP FAQ SaaS API HR CEO CFO COO CTO PPT PDF AI NLP LLM ASR TTS OCR GPS SIM PIN PUK VPN IT OA
STAR 5W1H LAST LEARN HEARD LATTE RCA PDCA SMART SBI GROW RACI RICE ABC SWOT LISTEN DISC
GB GB/T ISO PIPL GDPR EU TC264 NIST PCI DSS COPC
Erlang ErlangC Erlang-C P50 P90 P95 E4 VIP App APP H5 Wi-Fi WiFi QQ Excel Word Google AWS Apple Android iOS iPhone
LiveAgent SQM NICE Gartner Delighted Zendesk Nicereply Assembled Fonolo RingCentral SurveyMonkey Qualtrics WhatsApp LINE Zalo Shopee Lazada TikTok
WeChat Facebook Instagram YouTube LinkedIn ChatGPT AttractionPros Jobcoachai PayPal Visa
`

var allowList = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(allowed) {
		m[w] = true
	}
	return m
})

var latinWord = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`\d*\p{Latin}[\p{Latin}0-9?'’/&+-]*[\p{Latin}0-9+]|\d*\p{Latin}`)
})

// gloss matches a paragraph that gives the English for a Chinese term.
var gloss = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(?:英文|英语|全称|英文全称|英文名|English)[：:]`)
})

// strayLatin reports Latin words among Chinese that are no terms. Single
// letters and abbreviations with digits count as terms, and so do capitalised
// words in a title that names a term in both languages.
func strayLatin(t passage) []mark {
	if t.part == sourcePart || !hasLatin(t.text) {
		return nil
	}
	var list []mark
	for _, p := range paragraphs(t.text) {
		if !strings.ContainsFunc(p, isHan) || gloss().MatchString(p) {
			continue
		}
		for _, w := range latinWord().FindAllString(aside().ReplaceAllString(p, gap), -1) {
			if !termOf(w, t) && !camel().MatchString(w) && !strings.Contains(w, "PAGE") {
				list = append(list, mark{piece: w})
			}
		}
	}
	return list
}

// aside matches the English of a word, given behind it in parentheses.
var aside = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`[（(][A-Z][A-Za-z -]+[）)]`) })

var abbreviation = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(?:[A-Z]{1,2}\d{1,3}|\d+[A-Za-z]{1,4}|[A-Za-z]|[A-Z]\+|X+|TODO|TBD|FIXME|[IVX]+)$`)
})

func termOf(w string, t passage) bool {
	if allowList()[w] || abbreviation().MatchString(w) {
		return true
	}
	for _, part := range strings.FieldsFunc(w, func(r rune) bool { return r == '/' || r == '-' || r == '+' }) {
		if !allowList()[part] && !abbreviation().MatchString(part) {
			return t.part == titlePart && !t.entry.IsQuestion() && w[0] >= 'A' && w[0] <= 'Z'
		}
	}
	return true
}

var camel = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`[a-z]{2,}[A-Z][a-z]+|[A-Z][a-z]+[A-Z][a-z]+(?:[A-Z][a-z]+)*(?:-[A-Z]+)?`)
})

// fused reports English words that lost the blanks between them.
func fused(t passage) []mark {
	if t.part == sourcePart || !hasLatin(t.text) {
		return nil
	}
	var list []mark
	for _, w := range latinWord().FindAllString(t.text, -1) {
		if camel().MatchString(w) && !allowList()[w] {
			list = append(list, mark{piece: w})
		}
	}
	return list
}
