package control

import (
	"net/http"
	"time"

	"twinwire.org/geth/node"
)

// discoverTimeout is how long a discover may take unless it says otherwise.
const discoverTimeout = 5 * time.Second

// udp is where discovery begins, and the node's own record.
type udp struct {
	Bootnode string `json:"bootnode"`
	Record   string `json:"record"`
}

func (r routes) discover(call *http.Request) (any, error) {
	body := struct {
		Bootnode string `json:"bootnode"`
		Move     string `json:"move"`
		Timeout  millis `json:"timeoutMillis"`
	}{Move: node.Lookup}
	if err := read(call, &body); err != nil {
		return nil, err
	}
	return r.node.Discover(body.Bootnode, body.Move, body.Timeout.or(discoverTimeout))
}

// discovery is nothing where the node takes no part in it.
func (r routes) discovery() *udp {
	if r.node.Discovery == nil {
		return nil
	}
	return &udp{r.node.Discovery.Bootnode(), r.node.Discovery.Record()}
}

// calls are those that are carried out.
func (r routes) calls() []string {
	if r.node.Discovery == nil {
		return capabilities
	}
	return append([]string{"discover"}, capabilities...)
}
