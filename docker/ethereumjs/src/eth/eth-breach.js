/** The peer broke a rule of eth. */
export class EthBreach extends Error {}
