package lang

import (
	"testing"

	"rehearse/internal/deck"
)

// Every problem that a deck can have is told in both languages, and the
// English is what package deck itself says.
func TestEveryDiagnosticIsTold(t *testing.T) {
	for _, c := range deck.Codes() {
		message, hint, ok := Diagnostic(c.Code)
		if !ok || message.en != c.Message || hint.en != c.Hint {
			t.Errorf("Diagnostic(%q) = %q, %q, %v; package deck says %q, %q", c.Code, message.en, hint.en, ok, c.Message, c.Hint)
		}
	}
	if known := len(diagnosticTexts()); known != len(deck.Codes()) {
		t.Errorf("%d codes are told, package deck has %d", known, len(deck.Codes()))
	}
}
