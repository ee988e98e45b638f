/** What must hold for the assembled archive: started, asked over HTTP, stopped, killed. */
package org.shakti.mis.distribution;
