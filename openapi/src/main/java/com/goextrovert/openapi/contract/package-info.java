/** The contract between the specification and this client, and the rules that check it. */
package com.goextrovert.openapi.contract;
