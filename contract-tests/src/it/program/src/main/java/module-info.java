module com.example.program {
  requires com.goextrovert.client;
  requires com.goextrovert.sandbox;
}
