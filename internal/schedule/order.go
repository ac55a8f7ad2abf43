package schedule

import "slices"

// inOrder and sorted are what package slices offers, for elements too large
// to be handed over by value once for every comparison.

func inOrder[T any](list []T, compare func(a, b *T) int) bool {
	for i := 1; i < len(list); i++ {
		if compare(&list[i-1], &list[i]) > 0 {
			return false
		}
	}
	return true
}

// sorted leaves list as it is and returns a sorted copy.
func sorted[T any](list []T, compare func(a, b *T) int) []T {
	list = slices.Clone(list)
	slices.SortStableFunc(list, func(a, b T) int { return compare(&a, &b) })
	return list
}
