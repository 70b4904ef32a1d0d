/** A call: as many attempts as its policy and its deadline allow, and one outcome. */
package com.goextrovert.client.internal.call;
