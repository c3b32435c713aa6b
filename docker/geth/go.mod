// Where the module begins. What it needs is in releases/RELEASE/go.mod, chosen by -modfile.
module twinwire.org/geth

go 1.26.0
