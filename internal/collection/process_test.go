package collection

import (
	"bytes"
	"context"
	"crypto/rand"
	"os"
	"os/exec"
	"strconv"
	"testing"
	"time"

	"rehearse/internal/review"
)

// graderEnv names the progress file, and makes TestGrader grade in it.
const graderEnv = "REHEARSE_COLLECTION_TEST_FILE"

const each = 500

// TestGrader is no test: it is one of the programs of TestTwoProcesses.
func TestGrader(t *testing.T) {
	path := os.Getenv(graderEnv)
	if path == "" {
		t.Skip("started by TestTwoProcesses")
	}
	c := (&person{random: rand.Reader, path: path}).openNow(t)
	defer c.Close()
	keys := c.Keys()
	for n := range each {
		c.mustGrade(t, keys[n%len(keys)], review.Grade(1+n%4))
	}
}

// openNow opens the collection under a clock that runs.
func (p *person) openNow(t tb) *Collection {
	c := p.open(t, map[string]string{"three.md": three})
	c.config.Now = time.Now
	return c
}

// Two programs that grade 500 times each at the same time, from the first
// moment on, when there is no file yet: all 1,000 are there, none twice, and
// the states are those of a replay.
func TestTwoProcesses(t *testing.T) {
	p := newPerson(t)
	var outs [2]bytes.Buffer
	var cmds [2]*exec.Cmd
	for i := range cmds {
		cmds[i] = exec.Command(os.Args[0], "-test.run=^TestGrader$", "-test.count=1")
		cmds[i].Env = append(os.Environ(), graderEnv+"="+p.path)
		cmds[i].Stdout, cmds[i].Stderr = &outs[i], &outs[i]
		if err := cmds[i].Start(); err != nil {
			t.Fatal(err)
		}
	}
	for i, cmd := range cmds {
		if err := cmd.Wait(); err != nil {
			t.Errorf("program %s: %v: %s", strconv.Itoa(i), err, outs[i].String())
		}
	}
	c := p.open(t, map[string]string{"three.md": three})
	defer c.Close()
	p.checkStates(t, c)
	ids, total := map[review.ID]bool{}, 0
	err := c.EachEvent(context.Background(), "", func(e review.Event) error {
		if e.Review != nil {
			ids[e.Review.ID] = true
			total++
		}
		return nil
	})
	if err != nil || total != 2*each || len(ids) != 2*each {
		t.Errorf("%d reviews with %d ids, want %d: %v", total, len(ids), 2*each, err)
	}
	sum := 0
	for _, key := range c.Keys() {
		sum += c.State(key).Reviews
	}
	if sum != 2*each {
		t.Errorf("the states count %d reviews, want %d", sum, 2*each)
	}
}
