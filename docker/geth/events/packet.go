package events

// Packet is what events say of a packet of discovery. Hash is what stands in front, right or wrong.
type Packet struct {
	Kind       string  `json:"kind"`
	Hash       string  `json:"hash"`
	Size       int     `json:"size"`
	Expiration *string `json:"expiration,omitempty"`
}

// Endpoint is which of its identities in discovery a node acts as.
type Endpoint string

const (
	OwnEndpoint  Endpoint = "node"
	BootEndpoint Endpoint = "bootnode"
)

// Packets of one identity; Local and Remote are addresses of UDP.
type (
	PacketSent struct {
		Endpoint Endpoint `json:"endpoint"`
		Local    string   `json:"local"`
		Remote   string   `json:"remote"`
		Packet   Packet   `json:"packet"`
	}

	PacketDelivered struct {
		Endpoint Endpoint `json:"endpoint"`
		Local    string   `json:"local"`
		Remote   string   `json:"remote"`
		Packet   Packet   `json:"packet"`
	}

	PacketRefused struct {
		Endpoint Endpoint `json:"endpoint"`
		Local    string   `json:"local"`
		Remote   string   `json:"remote"`
		Packet   Packet   `json:"packet"`
		Reason   string   `json:"reason"`
	}
)

func (PacketSent) kind() string      { return "packet-sent" }
func (PacketDelivered) kind() string { return "packet-delivered" }
func (PacketRefused) kind() string   { return "packet-refused" }
