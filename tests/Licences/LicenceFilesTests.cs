using OS2.Catalog.Licences;

namespace OS2.Catalog.Tests.Licences;

public class LicenceFilesTests
{
    [Theory]
    [InlineData("LICENSE", true)]
    [InlineData("licence.md", true)]
    [InlineData("LICENSE-MIT", true)]
    [InlineData("MIT-LICENSE.txt", true)]
    [InlineData("COPYING.LESSER", true)]
    [InlineData("UNLICENSE", true)]
    [InlineData("NOTICE", true)]
    [InlineData("LICENSE.MPL-2.0", true)]
    [InlineData("LICENSES/MPL-2.0.txt", true)]
    [InlineData("licenses/EUPL-1.2.md", true)]
    [InlineData(".github/LICENSE", true)]
    [InlineData("src/LICENSE", false)]
    [InlineData("License.cs", false)]
    [InlineData("license-checker.json", false)]
    [InlineData("licensing-guide.png", false)]
    [InlineData("LICENSES/logo.png", false)]
    public void Knows_a_licence_file_by_its_path(string path, bool isLicence) => Assert.Equal(isLicence, LicenceFiles.IsLicenceFile(path));
}
