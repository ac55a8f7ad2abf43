// Package collection is a person's whole: the decks, the log and the settings,
// and what follows from them: states, the queue, counts; and what a person
// does to them: grades, undo, statements, settings.
//
// The log is the truth. A Collection keeps settings, facts and card states in
// memory as of a Position of the log, and before each question put to it looks
// whether the log has moved on, by its own hand or by another process; only
// what changed is computed anew. The cache in the progress file is used while
// its fingerprint of the settings fits, and rebuilt by replay where not.
//
// A card whose key changed with its text keeps its history (linker): beside
// what is in the log by key stands what counts for each card. The decks are
// read at Open and by Reload, and go by their keys in the files until the first
// Sync. One deck is in no file, that of the questions noted from interviews: it
// is there from the first Sync on.
//
// The progress file is opened when it is first needed and made when something
// is first written: a command that only reads leaves no trace, and one that
// needs nothing but decks (check, completion) never touches it.
//
// It reads no clock and no environment: both come in through Config. It says
// nothing to people: errors are types that cli and tui turn into sentences.
// A Collection may be used by several goroutines: what goes
// to the disk happens one thing at a time, what is in memory is answered at
// once, even meanwhile.
package collection

import (
	"context"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"
	"sync"
	"time"

	"rehearse/internal/card"
	"rehearse/internal/deck"
	"rehearse/internal/review"
	"rehearse/internal/schedule"
	"rehearse/internal/store"
)

// A Source is a folder of decks.
type Source struct {
	FS      fs.FS
	Name    string // "bundled", or the folder as the person knows it
	Bundled bool
}

// Config is what a Collection is made from.
type Config struct {
	Progress     string   // path of the progress file
	Sources      []Source // the bundled one first
	Lang         string   // the edition wanted where a deck has several: "zh", "en"
	Names        string   // the language in which competencies are named
	Competencies []deck.Competency
	Now          func() time.Time // its location is the person's zone
	Random       io.Reader        // for ids
}

// A Collection is open until Close.
type Collection struct {
	config  Config
	caches  []*deck.Cache // of files, by source
	base    *library      // the decks as they stand in the files
	files   *library      // the same and the questions asked in interviews
	library *library      // the same with the keys that cards go by, see linker

	// mu is held for a whole action, disk included; memory for moments, when
	// what the log says is written down or asked for. Who holds mu may read
	// without memory, since nobody else writes.
	mu     sync.Mutex
	memory sync.RWMutex
	store  *store.Store // nil until needed
	synced bool
	at     store.Position // of what follows
	stated facts
	facts  facts // the same, but what was stated under former keys of a card counts for it
	set    schedule.Settings
	setErr error // a stored setting that cannot be used
	sched  *schedule.Scheduler
	own    map[card.Key]review.State // by key in the log
	states map[card.Key]review.State // by card: what was done under former keys counts
	links  *links                    // nil until the first sync
	kept   map[card.Key]bool         // cards and decks whose texts are known to be saved
	costs  costs
	tales  sync.Map // stories by the value that they were read from
	// askedPrint is the records that the deck among files was made from.
	askedPrint string
	made       *prospect // the plan for the interview, as last made; nil = not yet
}

// Open loads the decks. The progress file is not touched yet.
func Open(ctx context.Context, c Config) (*Collection, error) {
	caches := make([]*deck.Cache, len(c.Sources))
	for i := range caches {
		caches[i] = &deck.Cache{Fixed: c.Sources[i].Bundled}
	}
	lib, err := loadLibrary(c.Sources, c.Lang, caches, c.Competencies)
	if err != nil {
		return nil, err
	}
	return &Collection{
		config: c, caches: caches, base: lib, files: lib, library: lib,
		stated: facts{}, facts: facts{}, set: schedule.DefaultSettings(), kept: map[card.Key]bool{},
	}, ctx.Err()
}

// lib returns the decks to who does not hold mu.
func (c *Collection) lib() *library {
	c.memory.RLock()
	defer c.memory.RUnlock()
	return c.library
}

// remember changes what is kept in memory.
func (c *Collection) remember(change func()) {
	c.memory.Lock()
	defer c.memory.Unlock()
	change()
}

// Close closes the progress file, if it was opened.
func (c *Collection) Close() error {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.store == nil {
		return nil
	}
	err := c.store.Close()
	c.store, c.synced = nil, false
	return err
}

// log returns the open progress file; nil where there is none yet and make is
// false.
func (c *Collection) log(ctx context.Context, make bool) (*store.Store, error) {
	if c.store != nil {
		return c.store, nil
	}
	if !make {
		if !store.Exists(c.config.Progress) {
			return nil, nil
		}
	}
	// The device is named as late as the file is made; a failing source of
	// randomness must not give two machines one name.
	var failed error
	s, err := store.Open(ctx, c.config.Progress, store.Options{
		Device: func() string {
			id, err := c.newID()
			failed = err
			return id
		},
	})
	if err == nil && failed != nil {
		err = errors.Join(failed, s.Close())
	}
	if err != nil {
		return nil, err
	}
	c.store, c.synced = s, false
	return s, nil
}

func (c *Collection) newID() (string, error) {
	var b [16]byte
	if _, err := io.ReadFull(c.config.Random, b[:]); err != nil {
		return "", fmt.Errorf("make id: %w", err)
	}
	return hex.EncodeToString(b[:]), nil
}

// Now is the collection's clock.
func (c *Collection) Now() time.Time { return c.config.Now() }

// Competency returns the name of a competency in the language wanted, the tag
// itself where it has none.
func (c *Collection) Competency(tag string) string {
	for _, k := range c.config.Competencies {
		if k.Tag == tag {
			if name := k.Names[c.config.Names]; name != "" {
				return name
			}
		}
	}
	return tag
}

// Competencies is the closed list, in its own order.
func (c *Collection) Competencies() []deck.Competency { return c.config.Competencies }

// FindCompetency returns the tag of the competency with that tag or name.
func (c *Collection) FindCompetency(name string) (string, error) {
	want := fold(name)
	var near []string
	for _, k := range c.config.Competencies {
		if fold(k.Tag) == want {
			return k.Tag, nil
		}
		for _, n := range k.Names {
			if fold(n) == want {
				return k.Tag, nil
			}
		}
		near = append(near, c.Competency(k.Tag))
	}
	// Decks of other fields may use tags of their own.
	for _, d := range c.lib().shown {
		for i := range d.Cards {
			for _, tag := range d.Cards[i].Competencies {
				if strings.EqualFold(tag, name) {
					return tag, nil
				}
			}
		}
	}
	return "", &ChoiceError{What: "competency", Value: name, Want: near}
}
