// Package plan is what an interview date makes of the evenings left: which
// cards come today, what is expected on the day, what will not be reached,
// and how many minutes it would take.
//
// Stable for callers: Input, Make, Plan, Outlook, Reach. The policies behind
// them and the width of the bands still change.
package plan
