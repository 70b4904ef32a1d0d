/** What it takes to talk to a server of somebody else's without waiting or telling too much. */
package com.goextrovert.remote;
