/** Whether a specification still promises what this client relies on. */
package com.goextrovert.openapi.contract;
