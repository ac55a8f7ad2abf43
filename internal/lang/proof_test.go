package lang

import (
	"testing"

	"rehearse/internal/proof"
)

// Every finding is told in both languages, and the English is what package
// proof itself says.
func TestEveryFindingIsTold(t *testing.T) {
	for _, c := range proof.Codes() {
		message, hint, ok := Diagnostic(c.Code)
		if !ok || message.en != c.Message || hint.en != c.Hint {
			t.Errorf("Diagnostic(%q) = %q, %q, %v; package proof says %q, %q", c.Code, message.en, hint.en, ok, c.Message, c.Hint)
		}
	}
	if known := len(proofTexts()); known != len(proof.Codes()) {
		t.Errorf("%d codes are told, package proof has %d", known, len(proof.Codes()))
	}
}
