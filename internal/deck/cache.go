package deck

import (
	"io/fs"
	"sync"
	"time"
)

// A Cache keeps what files gave, so that Load parses only those whose size or
// time of change is another. One cache serves one folder. The decks in it are
// those that Load returned: who uses a cache must not change them.
type Cache struct {
	// Fixed says that the files never change, as those in the program do, which
	// bear no time.
	Fixed bool

	mu    sync.Mutex
	files map[string]cachedFile // of the last Load
	next  map[string]cachedFile // of the one that is running
}

type cachedFile struct {
	size        int64
	changed     time.Time
	deck        *Deck
	diagnostics []Diagnostic
}

// WithCache lets Load remember files from one time to the next.
func WithCache(c *Cache) Option { return func(o *options) { o.cache = c } }

// begin and end frame one Load: what was not asked for in between is gone.
func (c *Cache) begin() {
	if c != nil {
		c.next = map[string]cachedFile{}
	}
}

func (c *Cache) end() {
	if c != nil {
		c.files = c.next
	}
}

// find returns what the file gave the last time, if it has not changed since.
// keep is to be called with what it gives now.
func (c *Cache) find(fsys fs.FS, path string) (last cachedFile, same bool, keep func(*Deck, []Diagnostic)) {
	if c == nil {
		return last, false, func(*Deck, []Diagnostic) {}
	}
	info, err := fs.Stat(fsys, path)
	c.mu.Lock()
	defer c.mu.Unlock()
	if err == nil && (c.Fixed || !info.ModTime().IsZero()) {
		last, same = c.files[path]
		same = same && last.size == info.Size() && last.changed.Equal(info.ModTime())
	}
	if same {
		c.next[path] = last
		return last, true, nil
	}
	return last, false, func(d *Deck, list []Diagnostic) {
		c.mu.Lock()
		defer c.mu.Unlock()
		if err == nil {
			c.next[path] = cachedFile{info.Size(), info.ModTime(), d, list}
		}
	}
}
