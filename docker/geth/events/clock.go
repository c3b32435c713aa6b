package events

import "golang.org/x/sys/unix"

// Nanos is the machine's monotonic clock, the one that other processes of this machine read as well.
func Nanos() int64 {
	var now unix.Timespec
	if err := unix.ClockGettime(unix.CLOCK_MONOTONIC, &now); err != nil {
		panic(err)
	}
	return now.Nano()
}
