const FORM = /^\/eth\/(\d+)\/1\.0\.0$/

/** The protocol id of a version of eth. */
export function protocolOf(version) {
  return `/eth/${version}/1.0.0`
}

export function versionOf(protocol) {
  return Number(FORM.exec(protocol)[1])
}
