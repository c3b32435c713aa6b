/** The program: {@link org.twinwire.runner.Twinwire}. Everything it does is in the sub-packages. */
package org.twinwire.runner;
