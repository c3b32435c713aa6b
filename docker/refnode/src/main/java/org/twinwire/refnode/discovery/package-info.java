/**
 * Node discovery (discv4): two identities of the node on UDP, one of which is a bootnode that knows
 * the other. Who is answered, who is asked, and what is taken from the answers.
 *
 * @see <a href="https://github.com/ethereum/devp2p/blob/master/discv4.md">discv4.md</a>
 */
package org.twinwire.refnode.discovery;
