package store

import (
	"context"
	"path/filepath"
	"testing"

	"rehearse/internal/card"
	"rehearse/internal/review"
)

func TestADraftIsThereUntilItsAnswerIs(t *testing.T) {
	ctx, path := context.Background(), filepath.Join(t.TempDir(), "progress.db")
	s := openAt(t, path, device("here"))
	key := review.DraftOf(review.AttemptDraft, "d/x")
	must(t, s.SaveDraft(ctx, Draft{key, "先分开", noon}))
	must(t, s.SaveDraft(ctx, Draft{key, "先分开谈", noon + 1}))
	must(t, s.SaveDraft(ctx, Draft{"answer/d/x", "- 定人", noon + 2}))
	must(t, s.Close())
	s = openAt(t, path, Options{})
	got := get[[]Draft](t)(s.Drafts(ctx, review.AttemptDraft+"/"))
	if len(got) != 1 || got[0] != (Draft{key, "先分开谈", noon + 1}) {
		t.Fatalf("drafts: %+v", got)
	}
	if all := get[[]Draft](t)(s.Drafts(ctx, "")); len(all) != 2 || all[0].Key != "answer/d/x" {
		t.Fatalf("all drafts, newest first: %+v", all)
	}
	before := get[Position](t)(s.Position(ctx))
	a := review.Attempt{ID: "a", Card: "d/x", At: noon, Mode: review.Type, Text: "先分开谈。", FollowUp: "说了什么？", Followed: true, Mock: "m1"}
	must(t, s.AppendReview(ctx, graded("r", "d/x", 1, review.Good), &a, review.State{}))
	if all := get[[]Draft](t)(s.Drafts(ctx, "")); len(all) != 1 || all[0].Key != "answer/d/x" {
		t.Errorf("the draft outlived its answer: %+v", all)
	}
	if after := get[Position](t)(s.Position(ctx)); after != before+2 {
		t.Errorf("the log moved by %d, want by the review and the attempt", after-before)
	}
	got2 := get[[]review.Attempt](t)(s.AttemptsOf(ctx, "d/x"))
	if len(got2) != 1 || got2[0].FollowUp != a.FollowUp || !got2[0].Followed || got2[0].Mock != "m1" {
		t.Errorf("attempts: %+v", got2)
	}
	must(t, s.SaveDraft(ctx, Draft{Key: "answer/d/x"}))
	if all := get[[]Draft](t)(s.Drafts(ctx, "")); len(all) != 0 {
		t.Errorf("an empty draft stays: %+v", all)
	}
}

func TestSureButWrongIsWhatTheNewestReviewSays(t *testing.T) {
	s, ctx := fresh(t), context.Background()
	low, high := .5, .9
	add := func(id string, key string, minute int, g review.Grade, c review.Confidence, score *float64) {
		r := graded(id, "", minute, g)
		r.Card, r.Confidence, r.Score = "d/"+card.Key(key), c, score
		must(t, s.AppendReview(ctx, r, nil, review.State{}))
	}
	add("1", "again", 1, review.Again, review.Sure, nil)
	add("2", "low", 1, review.Hard, review.Sure, &low)
	add("3", "high", 1, review.Good, review.Sure, &high)
	add("4", "shaky", 1, review.Again, review.Shaky, nil)
	add("5", "mended", 1, review.Again, review.Sure, nil)
	add("6", "mended", 2, review.Good, review.Sure, nil)
	add("7", "undone", 1, review.Again, review.Sure, nil)
	must(t, s.AppendUndo(ctx, review.Undo{Review: "7", At: noon}))
	add("8", "back", 1, review.Again, review.Sure, nil)
	add("9", "back", 2, review.Good, review.Sure, nil)
	must(t, s.AppendUndo(ctx, review.Undo{Review: "9", At: noon}))
	got := map[string]bool{}
	for _, k := range get[[]card.Key](t)(s.SureButWrong(ctx)) {
		got[string(k)] = true
	}
	if len(got) != 3 || !got["d/again"] || !got["d/low"] || !got["d/back"] {
		t.Errorf("sure but wrong: %v", got)
	}
}

func TestVersionsOfAStatement(t *testing.T) {
	s, ctx := fresh(t), context.Background()
	for _, v := range []string{"一", "二", "三"} {
		get[review.Fact](t)(s.AppendFact(ctx, review.Fact{Key: "answer/d/x", Value: v, At: noon}))
	}
	var got string
	for _, f := range get[[]review.Fact](t)(s.FactsOf(ctx, []string{"answer/d/x", "answer/d/old"})) {
		got += f.Value
	}
	if got != "三二一" {
		t.Errorf("versions %q, want the newest first", got)
	}
}
