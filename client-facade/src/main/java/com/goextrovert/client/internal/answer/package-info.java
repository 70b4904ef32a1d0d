/** From status and bytes to a confirmation or to the exception that stands for the answer. */
package com.goextrovert.client.internal.answer;
