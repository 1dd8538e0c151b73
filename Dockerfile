# The simulator as an image: no shell, an unprivileged user that owns no file, no writable file system needed, health check built in.
#   docker build --build-arg VERSION=0.2.0 --build-arg REVISION=$(git rev-parse HEAD) -t oms-simulator .
# Built on the machine's own platform for any other; a builder that names no platform (the classic one) builds for its own.
FROM --platform=${BUILDPLATFORM:-linux} mcr.microsoft.com/dotnet/sdk:10.0 AS build
ARG TARGETARCH
# What the program says it is; without one, what src/Directory.Build.props says.
ARG VERSION
WORKDIR /source
COPY .editorconfig ./
COPY src/Directory.Build.props src/Directory.Packages.props src/BannedSymbols.txt src/
COPY src/OmsSimulator.Domain/OmsSimulator.Domain.csproj src/OmsSimulator.Domain/packages.lock.json src/OmsSimulator.Domain/
COPY src/OmsSimulator.Contract/OmsSimulator.Contract.csproj src/OmsSimulator.Contract/packages.lock.json src/OmsSimulator.Contract/
COPY src/OmsSimulator.Client/OmsSimulator.Client.csproj src/OmsSimulator.Client/packages.lock.json src/OmsSimulator.Client/
COPY src/OmsSimulator.Console/OmsSimulator.Console.csproj src/OmsSimulator.Console/packages.lock.json src/OmsSimulator.Console/
COPY src/OmsSimulator.Persistence.Sqlite/OmsSimulator.Persistence.Sqlite.csproj src/OmsSimulator.Persistence.Sqlite/packages.lock.json src/OmsSimulator.Persistence.Sqlite/
COPY src/OmsSimulator.Persistence.PostgreSql/OmsSimulator.Persistence.PostgreSql.csproj src/OmsSimulator.Persistence.PostgreSql/packages.lock.json src/OmsSimulator.Persistence.PostgreSql/
COPY src/OmsSimulator.Cluster/OmsSimulator.Cluster.csproj src/OmsSimulator.Cluster/packages.lock.json src/OmsSimulator.Cluster/
COPY src/OmsSimulator.Server/OmsSimulator.Server.csproj src/OmsSimulator.Server/packages.lock.json src/OmsSimulator.Server/
COPY src/OmsSimulator/OmsSimulator.csproj src/OmsSimulator/packages.lock.json src/OmsSimulator/
RUN dotnet restore src/OmsSimulator --locked-mode
# Compiled before it starts, for the image's platform: what a start would else wait for.
RUN dotnet restore src/OmsSimulator $([ -n "$TARGETARCH" ] && echo "-a $TARGETARCH" || echo --use-current-runtime) -p:PublishReadyToRun=true
COPY schemas schemas
COPY docs/contract/assumptions.md docs/contract/
COPY src src
# Of documentation and symbols the image has what gives stack traces their lines: the symbols of our own code.
RUN dotnet publish src/OmsSimulator -c Release $([ -n "$TARGETARCH" ] && echo "-a $TARGETARCH" || echo --use-current-runtime) --self-contained false --no-restore \
    ${VERSION:+-p:Version=$VERSION} -p:PublishReadyToRun=true -p:UseAppHost=false -p:PublishDocumentationFiles=false -o app

FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled
ARG VERSION
ARG REVISION=unknown
LABEL org.opencontainers.image.title="OMS Simulator" \
      org.opencontainers.image.description="A stateful simulator and test harness of the Akinon OMS API" \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.version="${VERSION:-unknown}" \
      org.opencontainers.image.revision="$REVISION" \
      org.opencontainers.image.base.name="mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled"
# Folder and files are root's: what runs as another user cannot replace itself, also where the root is writable.
USER 0
WORKDIR /app
COPY --from=build --chown=0:0 /source/app ./
# From outside the container loopback cannot be reached, so here it listens on every address.
ENV OMS_SIMULATOR_URLS=http://*:8080
# Without it the runtime tries to make a socket in /tmp.
ENV DOTNET_EnableDiagnostics=0
USER $APP_UID
EXPOSE 8080
# Of process 1, so that the address given on its command line counts.
HEALTHCHECK --interval=10s --timeout=6s --start-period=10s CMD ["dotnet", "oms-simulator.dll", "health", "--process", "1"]
ENTRYPOINT ["dotnet", "oms-simulator.dll"]
