/** Argument validation: settings and ids, checked before anything is sent. */
package com.goextrovert.client.internal.input;
