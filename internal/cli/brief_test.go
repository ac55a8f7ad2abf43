package cli

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// A page that someone has changed since is theirs, whatever its form.
func TestBriefLeavesAnEditedPageAlone(t *testing.T) {
	for _, name := range []string{"page.md", "page.html"} {
		file, a := filepath.Join(t.TempDir(), name), &app{}
		for range 2 { // over what it wrote itself
			if err := a.writeBrief(file, "# 面试前的一页\n\n- 夜班怎么排"); err != nil {
				t.Fatalf("%s: %v", name, err)
			}
		}
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		edited := strings.Replace(string(text), "夜班怎么排", "夜班谁来排", 1)
		for _, theirs := range []string{edited, string(text) + "x", strings.Split(string(text), briefSeal)[0]} {
			if err := os.WriteFile(file, []byte(theirs), 0o600); err != nil {
				t.Fatal(err)
			}
			if err := a.writeBrief(file, "# 面试前的一页"); err == nil {
				t.Errorf("%s: an edited page was replaced", name)
			}
			if now, _ := os.ReadFile(file); string(now) != theirs {
				t.Errorf("%s: an edited page is now %q", name, now)
			}
		}
	}
}
