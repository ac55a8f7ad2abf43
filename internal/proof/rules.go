package proof

import "rehearse/internal/deck"

const (
	fault = deck.Error
	hunch = deck.Warning // a rule that can be wrong about a good text
)

// rules returns the table of rules: a code that is never renamed, what is said
// about it in English (package lang has the Chinese), the decks it applies to
// and its function.
func rules() []rule {
	return []rule{
		// Characters.
		{Code: says("mojibake", fault, "%[1]q looks like damaged characters", "type the text anew and save the file as UTF-8"), text: mojibake},
		{Code: says("odd-marks", fault, "%[1]q: marks that look like a lost quotation mark", "write the marks that were meant"), scope: chineseDeck, text: oddMarks},
		{Code: says("pinyin", fault, "%[1]q: a syllable in parentheses behind a character", "remove the pinyin"), scope: chineseDeck, text: pinyin},
		{Code: says("mixed-script", fault, "the traditional character %[1]q in a simplified text", "write %[2]q"), text: mixedScript},
		{Code: says("half-width", fault, "half-width punctuation between Chinese characters: %[1]q", "use the full-width mark"), scope: chineseDeck, text: halfWidth},
		{Code: says("unpaired-marks", fault, "%[1]q is not paired", "write both the opening and the closing mark"), scope: chineseDeck, text: unpaired},
		{Code: says("stray-mark", fault, "%[1]q: a raw mark of Markdown or a bullet in the text", "make it a list item, or remove the mark"), scope: fieldDeck, text: strayMark},
		// Words.
		{Code: says("doubled-word", fault, "%[1]q is written twice or mixed up", "leave one of them"), text: doubled},
		{Code: says("placeholder", fault, "%[1]q is a placeholder that nobody filled in", "write the real thing, or another word for it"), text: placeholder},
		{Code: says("stray-latin", fault, "the foreign word %[1]q in a Chinese text", "say it in Chinese; if it is a term of the field, add it to the list of the check"), scope: chineseDeck, text: strayLatin},
		{Code: says("fused-words", fault, "%[1]q: English words without blanks", "put the blanks back"), scope: fieldDeck, text: fused},
		{Code: says("cut-off", fault, "the text ends in the middle: %[1]q", "finish the sentence, with its mark at the end"), scope: chineseDeck, text: cutOff},
		// Counts and parts.
		{Code: says("announced-count", fault, "%[1]s questions are announced, there are %[2]s", "write the missing ones, or mend questions: in the front matter"), page: announced},
		{Code: says("section-count", fault, "the section %[1]q announces %[2]s questions and has %[3]s", "write the missing ones, or mend questions: of the section"), page: sectionCount},
		{Code: says("section-total", fault, "the section %[1]q announces %[2]s points, its questions add up to %[3]s", "mend total: of the section, or the points"), page: sectionTotal},
		{Code: says("points-count", fault, "%[1]q has %[2]s key points, want 3 to 7", "join points that say the same, or split the question"), card: pointsCount},
		{Code: says("double-point", hunch, "the point %[1]q asks for two things and can not be ticked as one", "make it two points, or keep the one that counts"), scope: chineseDeck, card: doublePoint},
		{Code: says("must-without-probe", fault, "the must-have %[1]q has no probe", "add an item below it that begins with ?"), scope: fieldDeck, card: mustWithoutProbe},
		{Code: says("star-gap", fault, "%[1]q tells a story, but no key point is %[2]s", "a story needs points for action (A) and result (R)"), scope: fieldDeck, card: starGap},
		{Code: says("star-lopsided", fault, "%[1]q has more points about the situation than about what was done", "fewer points of S and T, more of A"), scope: fieldDeck, card: starLopsided},
		{Code: says("bad-time", fault, "%[1]q: %[2]s seconds, want 10 to 300", "mend prep: or answer:"), scope: fieldDeck, card: badTime},
		{Code: says("missing-id", fault, "%[1]q has no id", "give it one: its progress hangs on it"), scope: bundledDeck, card: missingID},
		{Code: says("same-key", fault, "the id %[1]q is in %[2]s too", "give one of the decks another deck:"), all: sameKey},
		{Code: says("incomplete-question", fault, "%[1]q lacks: %[2]s", "a bundled question has all its parts"), scope: bundledDeck, card: incomplete},
		{Code: says("few-blanks", fault, "%[1]q has %[2]s blanks for one's own story, want 3", "add them under Make it yours: scale, number and sentence"), scope: fieldDeck, card: fewBlanks},
		{Code: says("misfiled", hunch, "%[1]q is worded as another kind than %[2]s", "mend kind:, or the wording"), scope: chineseDeck, card: misfiled},
		{Code: says("unknown-cover", fault, "covers: %[1]q is not in the list", "see coverage.yaml for the ids"), scope: fieldDeck, card: unknownCover},
		{Code: says("law-unnamed", fault, "%[1]q names no statute and article, and no standard", "write the title in 《》 and the article, or the number of the standard"), scope: chineseDeck, card: lawUnnamed},
		{Code: says("law-undated", fault, "%[1]q does not say when the text was checked", "add checked: with the date of the text that was read"), scope: fieldDeck, card: lawUndated},
		{Code: says("law-old", deck.Note, "%[1]q was last checked %[2]s, more than a year ago", "read the text in force and mend checked:"), scope: fieldDeck, card: lawOld},
		// Answers.
		{Code: says("too-long", fault, "the answer to %[1]q takes %[2]s seconds to say, there are %[3]s", "shorten it, or give it more time with answer:"), card: tooLong},
		{Code: says("point-not-said", hunch, "the answer does not seem to make the point %[1]q", "say it in the answer, or drop the point"), scope: chineseDeck, card: pointNotSaid},
		{Code: says("says-pitfall", hunch, "the answer says %[1]q, which %[2]s calls a pitfall", "change the answer or the pitfall"), scope: chineseDeck, all: saysPitfall},
		{Code: says("anchors-alike", fault, "%[1]q: the anchors for %[2]s and %[3]s differ in hardly a word", "describe what one sees and hears at each level"), scope: fieldDeck, card: anchorsAlike},
		{Code: says("follow-up-twice", hunch, "the follow-up %[1]q was asked before in this card", "ask something new"), scope: fieldDeck, card: followUpTwice},
		{Code: says("right-answer", hunch, "%[1]q: a question of values has no right answer", "use anchors"), scope: chineseDeck, card: rightAnswer},
		{Code: says("no-number", fault, "the answer to %[1]q tells no number", "a result has a number, what it is a share of, and how long it was watched"), scope: chineseDeck, card: noNumber},
		// What gives generated answers away.
		{Code: says("stock-phrase", fault, "%[1]q is a stock phrase", "say what you would say to a person"), scope: chineseDeck, card: stockPhrase},
		{Code: says("all-improve", fault, "in the answer to %[1]q handle time, resolution and satisfaction all improve at once", "tell what got worse, or which one was given up"), scope: chineseDeck, card: allImprove},
		{Code: says("industry-average", fault, "%[1]q: an average of the industry without a source", "use a number of one's own"), scope: chineseDeck, card: industryAverage},
		{Code: says("harsh-measure", hunch, "%[1]q: fines, transfers and suspension are no tools of management", "find another way, or say why it was not taken"), scope: chineseDeck, card: harshMeasure},
		{Code: says("private-channel", fault, "%[1]q: a private channel to the customer", "stay in the company's channels"), scope: chineseDeck, card: privateChannel},
		{Code: says("stereotype", hunch, "%[1]q: a stereotype told as a rule", "tell it as a guess and say how it is checked"), scope: chineseDeck, card: stereotype},
		{Code: says("return-mixed", hunch, "%[1]q: returns without reason mixed up with returns for defects", "keep the two apart: who pays the freight differs"), scope: chineseDeck, card: returnMixed},
		{Code: says("triple-without-fraud", fault, "%[1]q, but the answer does not mention fraud", "three times the price is for fraud (article 55 of the consumer law)"), scope: chineseDeck, card: tripleWithoutFraud},
		{Code: says("arbitration", fault, "%[1]q, but the answer does not mention an agreement", "arbitration needs an agreement (article 39 of the consumer law)"), scope: chineseDeck, card: arbitration},
		// Repetition between cards.
		{Code: says("same-question", hunch, "%[1]q is nearly the question of %[2]s", "keep one of them"), all: sameQuestion},
		{Code: says("same-words", fault, "%[1]q stands in %[2]s too", "say it in other words"), scope: chineseDeck, all: sameWords},
		{Code: says("same-opening", fault, "the answer opens like that of %[2]s: %[1]q", "open with something of this story"), scope: chineseDeck, all: sameOpening},
		{Code: says("same-person", fault, "%[1]q is also in the answer of %[2]s", "give the person another name, or none"), scope: chineseDeck, all: samePerson},
		{Code: says("same-figures", fault, "%[1]q is also in the answer of %[2]s", "use figures of this story"), scope: chineseDeck, all: sameFigures},
		{Code: says("same-gain", fault, "the gain %[1]q is in %[2]s answers", "use figures of this story"), scope: chineseDeck, all: sameGain},
		{Code: says("same-occasion", fault, "%[1]q is the scene of %[2]s answers", "find another occasion"), scope: chineseDeck, all: sameOccasion},
	}
}

func says(code string, severity deck.Severity, message, hint string) deck.Code {
	return deck.Code{Code: code, Severity: severity, Message: message, Hint: hint}
}
