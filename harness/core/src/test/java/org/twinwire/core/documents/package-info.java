/** Tables of the documents, held against the files that they describe. */
package org.twinwire.core.documents;
