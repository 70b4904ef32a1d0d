// A property cannot name a parent's version, so write one POM for each version of Spring Boot's parent.
def pom = new File(basedir, 'pom.xml').text
    .replaceFirst(/(?s)\s+<dependencyManagement>.*?<\/dependencyManagement>/, '')
    .replace('target/${spring-boot.version}', 'target/parent-${project.parent.version}')
new File(basedir, 'invoker.properties').text.eachMatch(/parent-(\S+)\.xml/) { file, version ->
  new File(basedir, file).text = pom.replace('</modelVersion>', """</modelVersion>
  <parent>
    <groupId>org.springframework.boot</groupId>
    <artifactId>spring-boot-starter-parent</artifactId>
    <version>$version</version>
    <relativePath/>
  </parent>""")
}
return true
