/**
 * How a session begins on our side.
 *
 * @typedef {object} Opening
 * @property {object} overrides fields of our Status that are to be wrong
 * @property {boolean} silent our Status is never sent
 * @property {object[]} early requests sent before our Status
 * @property {object[]} behind requests sent right behind it
 * @property {boolean} improper whether the peer has something to object to
 */

/** @returns {Opening} */
export function opening({ overrides = {}, silent = false, early = [], behind = [] } = {}) {
  const improper = silent || early.length > 0 || Object.keys(overrides).length > 0
  return { overrides, silent, early, behind, improper }
}

/** As the protocol wants it. */
export const PROPER = opening()
